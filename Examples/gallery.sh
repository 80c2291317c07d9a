#!/usr/bin/env bash
# gallery.sh COTERIE FOLDER: runs the commands of Examples/*/commands and writes what they make into FOLDER.
# Each line of a commands file is the arguments of one coterie command; {out} is FOLDER; '> NAME' keeps standard output.
set -euo pipefail

coterie=$(realpath "$1")
out=$(realpath "$2")
cd "$(dirname "$0")"
for commands in */commands; do
  example=$(dirname "$commands")
  while IFS= read -r line; do
    case "$line" in ''|'#'*) continue ;; esac
    name=""
    if [[ "$line" == *' > '* ]]; then
      name=${line##* > }
      line=${line% > *}
    fi
    eval "arguments=(${line//\{out\}/$out})"
    echo "coterie $line${name:+ > $name}"
    if [ -n "$name" ]; then
      (cd "$example" && "$coterie" "${arguments[@]}" --quiet > "$out/$name")
    else
      (cd "$example" && "$coterie" "${arguments[@]}" --quiet)
    fi
  done < "$commands"
done
