/** What kind of character a UTF-16 code unit belongs to. */

/** True for a unit of a Han character: the unified blocks of the BMP, compatibility ideographs, 〇 and both halves of plane-2 and plane-3 pairs. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    unit === 0x3007 ||
    (unit >= 0xd840 && unit <= 0xd888) ||
    (unit >= 0xdc00 && unit <= 0xdfff)
  );
}

/** True for an ASCII letter or digit, and for letters of Latin-1 and Latin Extended. */
export function isLatinOrDigit(unit: number): boolean {
  return (
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7)
  );
}
