# Two commands on a fresh machine with Swift installed (Debian 12 as root or with sudo; macOS with Homebrew):
#   make demo   installs what is missing, builds in release mode, draws the shipped example into Output/
#   make test   installs what is missing, runs every test
# Everything here is safe to repeat.

SHELL := /bin/bash
COTERIE := .build/release/coterie

.PHONY: demo test setup build gallery lint format clean

demo: setup build gallery
	@echo "make demo: done. Look at Output/sigmorphon.svg (or .png, .pdf) and Output/sigmorphon-rank.csv."

test: setup
	@echo "make test: running every test"
	swift test

setup:
	@bash Tests/setup.sh

build:
	@echo "make: building the release binary"
	swift build -c release --product coterie

gallery: build
	@echo "make gallery: drawing Examples/ into Output/"
	@bash Examples/gallery.sh "$(COTERIE)" Output

lint:
	swift format lint --strict --recursive Sources Tests Package.swift

format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build
