#!/usr/bin/python3
"""Makes src/main/resources/fonts from freely licensed fonts. Run by hand, seldom; what it makes is committed.

    apt-get install python3-fonttools fonts-noto-core fonts-noto-cjk fonts-droid-fallback
    npm pack @expo-google-fonts/instrument-sans@0.4.2 @expo-google-fonts/noto-emoji@0.4.7   (unpack both)
    src/fonts/make.py FOLDER_OF_INSTRUMENT_SANS FOLDER_OF_NOTO_EMOJI

Layout tables are dropped: PDFBox would replace glyphs by ligatures that it cannot map back to text. The kerning of
Ramure Sans is carried over from GPOS into a plain kern table, which PDFBox reads.
"""
import glob, os, sys, tempfile
from fontTools import subset, merge
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, TTCollection, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

OUT = os.path.join(os.path.dirname(__file__), '../main/resources/fonts')
NOTO = '/usr/share/fonts/truetype/noto/'
DROP = ['GSUB', 'GPOS', 'GDEF', 'MATH', 'STAT', 'vhea', 'vmtx', 'VORG', 'DSIG', 'FFTM', 'BASE', 'kern', 'meta', 'GASP', 'gasp']
SCRIPTS = ['Sans', 'SansArabic', 'SansHebrew', 'SansArmenian', 'SansGeorgian', 'SansThai', 'SansLao', 'SansDevanagari',
           'SansBengali', 'SansGujarati', 'SansGurmukhi', 'SansTamil', 'SansTelugu', 'SansKannada', 'SansMalayalam',
           'SansSinhala', 'SansKhmer', 'SansMyanmar', 'SerifTibetan', 'SansEthiopic', 'SansCherokee', 'SansTifinagh',
           'SansCanadianAboriginal', 'SansMongolian', 'SansOgham', 'SansRunic']


def cut(font, unicodes, keep=()):
    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += [table for table in DROP if table not in keep]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=unicodes)
    cutter.subset(font)
    return font


def named(font, family):
    for record in font['name'].names:
        if record.nameID in (1, 4, 16):
            record.string = family
        elif record.nameID == 6:
            record.string = family.replace(' ', '')
        elif record.nameID == 3:
            record.string = family + ' for Ramure'


def save(font, name, family):
    named(font, family)
    path = os.path.join(OUT, name + '.ttf')
    font.save(path)
    print(f"{name}: {len(font.getBestCmap())} characters, {os.path.getsize(path) // 1024} KB")


def kerning(font):
    """Pairs of glyphs of GPOS 'kern', classes unfolded, for the glyphs that characters have."""
    glyphs, pairs = set(font.getBestCmap().values()), {}
    gpos = font['GPOS'].table
    lookups = {i for f in gpos.FeatureList.FeatureRecord if f.FeatureTag == 'kern' for i in f.Feature.LookupListIndex}
    for index in sorted(lookups):
        for table in gpos.LookupList.Lookup[index].SubTable:
            table = getattr(table, 'ExtSubTable', table)
            if table.LookupType != 2:
                continue
            lefts = [g for g in table.Coverage.glyphs if g in glyphs]
            if table.Format == 1:
                for left, rights in zip(table.Coverage.glyphs, table.PairSet):
                    for pair in rights.PairValueRecord:
                        if left in glyphs and pair.SecondGlyph in glyphs and pair.Value1:
                            pairs.setdefault((left, pair.SecondGlyph), pair.Value1.XAdvance or 0)
            else:
                for left in lefts:
                    first = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
                    for right in glyphs:
                        value = first.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
                        if value and value.XAdvance:
                            pairs.setdefault((left, right), value.XAdvance)
    return {pair: value for pair, value in pairs.items() if value}


def ramure_sans(folder, weight, file):
    font = TTFont(glob.glob(f'{folder}/**/{file}', recursive=True)[0])
    pairs = kerning(font)
    cut(font, font.getBestCmap())
    order = set(font.getGlyphOrder())
    # the widest effect first, as many as a format 0 table holds
    kept = sorted(((p, v) for p, v in pairs.items() if set(p) <= order), key=lambda pv: (-abs(pv[1]), pv[0]))[:10900]
    table = KernTable_format_0()
    table.coverage, table.apple, table.version = 1, False, 0
    table.kernTable = dict(kept)
    font['kern'] = newTable('kern')
    font['kern'].version, font['kern'].kernTables = 0, [table]
    save(font, f'ramure-sans-{weight}', f'Ramure Sans {weight}')


def merged(sources):
    """One font of several, the first having a character wins."""
    folder, paths, seen = tempfile.mkdtemp(), [], set()
    for number, (path, wanted) in enumerate(sources):
        font = TTFont(path)
        unicodes = {c for c in font.getBestCmap() if wanted(c)} - seen
        seen |= unicodes
        cut(font, unicodes)
        if font['head'].unitsPerEm != 1000:
            scale_upem(font, 1000)
        paths.append(f'{folder}/{number}.ttf')
        font.save(paths[-1])
    return merge.Merger().merge(paths)


def every(_):
    return True


def han(path, known):
    """Names use characters beyond the basic ones, such as 𠮷: from curves of degree three to two."""
    font = TTCollection(path).fonts[0]
    wanted = {c for c in font.getBestCmap() if c >= 0x20000 or (0x4E00 <= c < 0xA000 and c not in known)}
    cut(font, wanted)
    glyphs, order, drawn = {}, font.getGlyphOrder(), font.getGlyphSet()
    for name in order:
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, max_err=4.0, reverse_direction=True))
        glyphs[name] = pen.glyph()
    font['loca'] = newTable('loca')
    font['glyf'] = newTable('glyf')
    font['glyf'].glyphOrder, font['glyf'].glyphs = order, glyphs
    del font['CFF ']
    maxp = font['maxp']
    maxp.tableVersion = 0x00010000
    for field in ('maxTwilightPoints', 'maxStorage', 'maxFunctionDefs', 'maxInstructionDefs', 'maxStackElements',
                  'maxSizeOfInstructions', 'maxComponentElements', 'maxPoints', 'maxContours', 'maxCompositePoints',
                  'maxCompositeContours', 'maxComponentDepth'):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    font['post'].formatType = 3.0
    font.sfntVersion = '\0\1\0\0'
    return font


instrument, emoji = sys.argv[1:3]
ramure_sans(instrument, 400, 'InstrumentSans_400Regular.ttf')
ramure_sans(instrument, 500, 'InstrumentSans_500Medium.ttf')
save(merged([(f'{NOTO}Noto{script}-Regular.ttf', every) for script in SCRIPTS]), 'noto-scripts', 'Noto Sans Scripts')
emoji = glob.glob(f'{emoji}/**/NotoEmoji_400Regular.ttf', recursive=True)[0]
save(merged([(emoji, lambda c: c > 0xFF),
             (f'{NOTO}NotoSansSymbols-Regular.ttf', every),
             (f'{NOTO}NotoSansMath-Regular.ttf', lambda c: 0x2000 <= c < 0x2C00 or 0x1D400 <= c < 0x1D800),
             (f'{NOTO}NotoSansMono-Regular.ttf', lambda c: 0x2500 <= c < 0x25A0),
             (f'{NOTO}NotoSansSymbols2-Regular.ttf', lambda c: 0x2000 <= c < 0x2800 or 0x1F100 <= c < 0x1F650)]),
     'noto-symbols', 'Noto Sans Symbols and Emoji')
droid = TTFont('/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf')
save(cut(droid, {c for c in droid.getBestCmap() if c >= 0x1100}), 'droid-cjk', 'Droid Sans Fallback')
save(han('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc', set(droid.getBestCmap())), 'noto-han', 'Noto Sans CJK Rare')
