"""What every .docx is wrapped in, and what stands above and below each of its pages."""

from __future__ import annotations

from stationdesk.core.document import Document
from stationdesk.forms.word_xml import Type, paragraph, run

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SMALL = Type(east="宋体", size=18)

PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
        f'<Override PartName="/word/header1.xml" ContentType="{_WORD}.header+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{_WORD}.footer+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_RELATIONS}"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'<Relationships xmlns="{_RELATIONS}">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/header" Target="header1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/footer" Target="footer1.xml"/></Relationships>'
    ),
}


def header(document: Document) -> str:
    """The station, the period, and the marks that say a paper is no ordinary one."""
    stamp = document.stamp
    marks = (stamp.watermark, stamp.mark, stamp.station, stamp.period)
    words = run("  ".join(one for one in marks if one), _SMALL)
    return f'<w:hdr xmlns:w="{_W}">{paragraph(words, align="left")}</w:hdr>'


def footer(document: Document) -> str:
    """Who made it from which records, and the page's number."""
    stamp = document.stamp
    facts = (stamp.counting_rule, stamp.made_by, stamp.data_as_of, stamp.anchor)
    words = run("  ".join(one for one in facts if one), _SMALL)
    page = f'<w:fldSimple w:instr=" PAGE ">{run("1", _SMALL)}</w:fldSimple>'
    number = run("— ", _SMALL) + page + run(" —", _SMALL)
    below = paragraph(words, align="left") + paragraph(number, align="center")
    return f'<w:ftr xmlns:w="{_W}">{below}</w:ftr>'
