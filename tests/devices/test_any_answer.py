"""Whatever bytes come in, they end in a value or in the one refusal that is meant for them."""

import asyncio
import socket
from unicodedata import category

from hypothesis import given
from hypothesis import strategies as st

from stationdesk.devices.answers import Login
from stationdesk.devices.authorisation import authorisation
from stationdesk.devices.conversation import MOST_LINE, Broken, Conversation, Reply, Silent
from stationdesk.devices.foreign import BadXml, read_xml, words
from stationdesk.devices.loop import run
from stationdesk.devices.ws_discovery import Match, probes, read_match
from tests.devices.ws_responder import match

LINES = st.lists(
    st.sampled_from(
        [
            b"RTSP/1.0 200 OK\r\n", b"RTSP/1.0 401 x\n", b"Content-Length: 3\r\n", b"Content-Length: x\r\n",
            b'WWW-Authenticate: Digest nonce="a"\r\n', b":\r\n", b"\xff\n", b"v=0", b"\0" * 5_000,
            b"\r\n", b"\r", b"\n",
        ]
    ),
    max_size=12,
)  # fmt: skip
ANSWERS = st.one_of(st.binary(max_size=300), LINES.map(b"".join))


async def _asked(answer: bytes) -> Reply | None:
    here, there = socket.socketpair()
    with there:
        there.sendall(answer)
        there.shutdown(socket.SHUT_WR)
        reader, writer = await asyncio.open_connection(sock=here, limit=MOST_LINE)
        try:
            return await Conversation(reader, writer, "rtsp://127.0.0.1/ok").ask("DESCRIBE")
        except (Silent, Broken):
            return None
        finally:
            writer.transport.abort()


@given(ANSWERS)
def test_any_bytes_are_an_answer_or_none(answer: bytes) -> None:
    reply = run(_asked(answer))

    assert reply is None or answer.startswith(f"RTSP/1.0 {reply.status}".encode())
    assert reply is None or reply.body in answer


@given(st.lists(st.text() | st.text().map(lambda text: f'Digest realm="{text}", nonce="{text}"'), max_size=3))
def test_no_challenge_breaks_the_line_that_answers_it(challenges: list[str]) -> None:
    line = authorisation(challenges, Login("admin", "p"), "DESCRIBE", "rtsp://127.0.0.1/ok")

    assert line is None or line.isprintable()
    assert line is None or line.startswith(("Digest ", "Basic "))


@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_document_or_refused(text: bytes) -> None:
    try:
        read_xml(text)
    except BadXml:
        return
    assert b"<" in text.replace(b"\0", b"")


@given(st.text(max_size=80), st.text(max_size=80), st.binary(max_size=20))
def test_any_match_is_a_match_or_none(services: str, scopes: str, cut: bytes) -> None:
    asked, _ = probes()
    answer = match(services, scopes)("127.0.0.2", next(iter(asked)))[0]

    for data in (answer, answer[: len(answer) // 2] + cut, answer.replace(b"Probe", cut)):
        found = read_match(data, asked)
        assert found is None or isinstance(found, Match)


@given(st.text())
def test_any_words_are_one_short_line_that_can_be_seen(text: str) -> None:
    shown = words(text)

    assert len(shown) <= 100
    assert shown == shown.strip()
    assert all(category(letter)[0] != "C" and category(letter) not in {"Zl", "Zp"} for letter in shown)
