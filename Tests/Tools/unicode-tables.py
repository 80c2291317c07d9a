"""Writes Sources/CoterieText/UnicodeTables.swift from Python's Unicode data.

usage: python3 Tests/Tools/unicode-tables.py > Sources/CoterieText/UnicodeTables.swift
"""

import re
import sys
import unicodedata as u

HANGUL = range(0xAC00, 0xD7A4)
SCALARS = [c for c in range(0x80, 0x110000) if not 0xD800 <= c < 0xE000 and c not in HANGUL]

# Marks that are accents of letters, and not letters or vowels of their own as in Indic scripts, Thai or kana.
DIACRITICS = [
    range(0x0300, 0x0370), range(0x0483, 0x0488), range(0x0591, 0x05BE), range(0x05BF, 0x05C8),
    range(0x0610, 0x061B), range(0x064B, 0x0660), range(0x0670, 0x0671), range(0x06D6, 0x06DD),
    range(0x06DF, 0x06E5), range(0x06E7, 0x06E9), range(0x06EA, 0x06EE), range(0x0711, 0x0712),
    range(0x0730, 0x074B), range(0x1AB0, 0x1B00), range(0x1DC0, 0x1E00), range(0x20D0, 0x2100),
    range(0xFE20, 0xFE30),
]

SPECIAL = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ȷ": "j",
    "ħ": "h", "ŧ": "t", "ŋ": "n", "ĸ": "k", "ς": "σ", "ẞ": "ss", "ſ": "s", "ǥ": "g",
    # One hyphen, one apostrophe, one quotation mark.
    "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-", "‘": "'", "’": "'", "‛": "'", "ʼ": "'",
    "ʹ": "'", "′": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "«": '"', "»": '"',
}
WITH = re.compile(r"LATIN SMALL LETTER (?:DOTLESS )?([A-Z]) WITH (?:.*(?:STROKE|HOOK|TAIL|BAR|CURL|TOPBAR|TILDE|SWASH|BELT)\b.*)$")


def is_diacritic(c):
    return any(ord(c) in r for r in DIACRITICS) and u.category(c).startswith("M")


def fold_one(c):
    if c in SPECIAL:
        return SPECIAL[c]
    if u.category(c) == "Cf":  # zero-width and bidirectional controls, soft hyphen
        return ""
    if is_diacritic(c):
        return ""
    if u.category(c) in ("Zs", "Zl", "Zp") or c == "\x85":
        return " "
    found = WITH.match(u.name(c, ""))
    if found:
        return found.group(1).lower()
    return c


def fold(text):
    while True:
        folded = "".join(fold_one(c) for c in u.normalize("NFKD", text.lower()).lower())
        if folded == text:
            return u.normalize("NFC", folded)
        text = folded


def base36(n):
    digits = ""
    while True:
        n, d = divmod(n, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + digits
        if n == 0:
            return digits


def table(entries):
    """`gap+count=target` in base 36: a gap after the last entry, a run of scalars mapped to a run or to one text."""
    tokens = []
    previous = 0x7F
    i = 0
    while i < len(entries):
        scalar, target = entries[i]
        count = 1
        if len(target) == 1:
            while i + count < len(entries) and entries[i + count] == (scalar + count, (target[0] + count,)):
                count += 1
        gap = scalar - previous - 1
        token = base36(gap) if gap else ""
        if count > 1:
            token += "+" + base36(count)
        token += "=" + ",".join(base36(t) for t in target)
        tokens.append(token)
        previous = scalar + count - 1
        i += count
    lines, line = [], ""
    for token in tokens:
        if len(line) + len(token) + 5 > 118:
            lines.append(line)
            line = ""
        line += (" " if line else "") + token
    lines.append(line)
    return "\n".join("    " + l for l in lines)


folds = []
for c in SCALARS:
    target = tuple(map(ord, fold(chr(c))))
    if target != (c,):
        folds.append((c, target))

pairs, others = [], []
for c in SCALARS:
    d = u.decomposition(chr(c))
    if not d or d.startswith("<"):
        continue
    target = tuple(int(x, 16) for x in d.split())
    (pairs if u.normalize("NFC", chr(c)) == chr(c) else others).append((c, target))

print(f'''// Written by Tests/Tools/unicode-tables.py from the data of Unicode {u.unidata_version}; not to be edited.

/// Tables of Unicode data, as text: entries `gap+count=target,…` in base 36 for rising scalar values from U+0080 on.
/// A gap is what lies between an entry and the one before it; a count says that as many scalars in a row are mapped to
/// as many in a row.
enum UnicodeTables {{
  /// What `folded` makes of a character: lower case, without accents and compatibility forms.
  static let folding: StaticString = """
{table(folds)}
    """

  /// Canonical decompositions (one step) that canonical composition takes back.
  static let compositions: StaticString = """
{table(pairs)}
    """

  /// Canonical decompositions (one step) that stay.
  static let decompositions: StaticString = """
{table(others)}
    """
}}''')
print(len(folds), len(pairs), len(others), file=sys.stderr)
