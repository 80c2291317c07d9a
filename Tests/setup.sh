#!/usr/bin/env bash
# Installs what building and drawing need and this machine lacks: Graphviz' and zlib's headers, pkg-config, Liberation Sans 2,
# a font with Arial's metrics. Says what it does; does nothing when nothing is missing; fails with one clear line.
set -euo pipefail

say() { echo "setup: $*"; }
fail() { echo "setup: $*" >&2; exit 1; }

command -v swift >/dev/null 2>&1 || fail "Swift is not installed. Get it from https://www.swift.org/install and try again."

has_library() { command -v pkg-config >/dev/null 2>&1 && pkg-config --exists "$1"; }
# Version 2 of the font (fontconfig counts in 65,536ths): PDF and PNG of the gallery are drawn with it.
has_font() {
  command -v fc-match >/dev/null 2>&1 || return 1
  local found
  found=$(fc-match -f '%{family} %{fontversion}' 'Liberation Sans')
  [[ "$found" == "Liberation Sans "* ]] && [ "${found##* }" -ge 131072 ]
}

case "$(uname -s)" in
Linux)
  missing=()
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkg-config)
  has_library libgvc || missing+=(libgraphviz-dev)
  has_library zlib || missing+=(zlib1g-dev)
  has_font || missing+=(fonts-liberation2 fontconfig)
  if [ ${#missing[@]} -eq 0 ]; then
    say "nothing is missing"
    exit 0
  fi
  command -v apt-get >/dev/null 2>&1 ||
    fail "this machine has no apt-get. Install the equivalents of: ${missing[*]}, and try again."
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "installing ${missing[*]} needs root or sudo."
    as_root=(sudo)
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  "${as_root[@]}" apt-get update -q >/dev/null || fail "apt-get update failed; is there a network?"
  "${as_root[@]}" apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null ||
    fail "apt-get could not install ${missing[*]}."
  has_library libgvc || fail "libgraphviz-dev was installed, but pkg-config still doesn't find libgvc."
  ;;
Darwin)
  # Written with care, not tried. macOS has Arial and zlib.
  command -v brew >/dev/null 2>&1 || fail "Homebrew is not installed. Get it from https://brew.sh and try again."
  missing=()
  command -v pkg-config >/dev/null 2>&1 || missing+=(pkgconf)
  has_library libgvc || missing+=(graphviz)
  if [ ${#missing[@]} -eq 0 ]; then
    say "nothing is missing"
    exit 0
  fi
  say "installing ${missing[*]}"
  brew install "${missing[@]}" || fail "brew could not install ${missing[*]}."
  ;;
*)
  fail "this system is neither Linux nor macOS."
  ;;
esac
say "done"
