"""A camera that speaks enough ONVIF to be asked what it is, on 127.0.0.1, in good manners and bad ones."""

import hashlib
import re
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from stationdesk.core.stream_address import StreamAddress

HOST, NAME, PASSWORD = "127.0.0.1", "admin", 'Kamera "73915" 密'
_ENVELOPE = """<?xml version="1.0" encoding="UTF-8"?>{doctype}
<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:tt="http://www.onvif.org/ver10/schema"
 xmlns:tds="http://www.onvif.org/ver10/device/wsdl" xmlns:trt="http://www.onvif.org/ver10/media/wsdl"
 xmlns:ter="http://www.onvif.org/ver10/error"><s:Body>{body}</s:Body></s:Envelope>"""
_FAULT = (
    "<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>{code}</s:Value></s:Subcode></s:Code>"
    '<s:Reason><s:Text xml:lang="en">{reason}</s:Text></s:Reason></s:Fault>'
)
FAULT = _FAULT.format(code="ter:HardwareFailure", reason="Out of order")
_NO = _FAULT.format(code="ter:NotAuthorized", reason="Sender not Authorized")
_TIME = (
    "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>NTP</tt:DateTimeType>"
    "<tt:DaylightSavings>false</tt:DaylightSavings><tt:UTCDateTime>"
    "<tt:Time><tt:Hour>{0.hour}</tt:Hour><tt:Minute>{0.minute}</tt:Minute><tt:Second>{0.second}</tt:Second></tt:Time>"
    "<tt:Date><tt:Year>{0.year}</tt:Year><tt:Month>{0.month}</tt:Month><tt:Day>{0.day}</tt:Day></tt:Date>"
    "</tt:UTCDateTime></tds:SystemDateAndTime></tds:GetSystemDateAndTimeResponse>"
)
_PROFILE = (
    '<trt:Profiles token="{token}" fixed="true"><tt:Name>{token}</tt:Name>'
    '<tt:VideoEncoderConfiguration token="v"><tt:Name>v</tt:Name><tt:UseCount>1</tt:UseCount>'
    "<tt:Encoding>H264</tt:Encoding><tt:Resolution><tt:Width>{width}</tt:Width><tt:Height>{height}</tt:Height>"
    "</tt:Resolution><tt:Quality>4</tt:Quality></tt:VideoEncoderConfiguration></trt:Profiles>"
)


@dataclass
class OnvifCamera:
    """What it says is set before it is asked; `called` holds the names of the calls, in their order."""

    port: int = 0
    host: str = HOST
    about: tuple[str, ...] = ("Qing Xi", "QX-100", "5.7.1", "SN0001")
    profiles: tuple[tuple[str, int, int], ...] = (("main", 1920, 1080), ("sub", 640, 360))
    uri: str = "rtsp://127.0.0.1:554/live/{token}"
    media: str = "http://127.0.0.1:{port}/onvif/media_service"
    guarded: bool = False
    clock: timedelta = timedelta()
    failing: dict[str, str] = field(default_factory=dict)  # call → the body it is answered with
    doctype: str = ""
    raw: bytes | None = None  # said instead of any answer, as it is; then the line is cut
    endless: bytes = b""  # said after the head of any answer until the client hangs up
    silent: bool = False
    called: list[str] = field(default_factory=list)

    @property
    def service(self) -> StreamAddress:
        return StreamAddress("http", self.host, self.port, "/onvif/device_service")

    def answer(self, call: str, request: str) -> tuple[int, str]:
        self.called.append(call)
        if call in self.failing:
            return 500 if "Fault" in self.failing[call] else 200, self.failing[call]
        if self.guarded and call != "GetSystemDateAndTime" and not self._is_signed(request):
            return 400, _NO
        body = getattr(
            self, f"_{call}", lambda request: _FAULT.format(code="ter:ActionNotSupported", reason="No")
        )
        return 200, body(request)

    def _GetSystemDateAndTime(self, request: str) -> str:  # noqa: N802 - ONVIF's own name, as the next ones
        return _TIME.format(datetime.now(UTC) + self.clock)

    def _GetDeviceInformation(self, request: str) -> str:  # noqa: N802
        names = ("Manufacturer", "Model", "FirmwareVersion", "SerialNumber")
        said = "".join(
            f"<tds:{name}>{word}</tds:{name}>" for name, word in zip(names, self.about, strict=True)
        )
        return (
            f"<tds:GetDeviceInformationResponse>{said}<tds:HardwareId>1</tds:HardwareId>"
            "</tds:GetDeviceInformationResponse>"
        )

    def _GetCapabilities(self, request: str) -> str:  # noqa: N802
        at = self.media.replace("{port}", str(self.port))
        return (
            f"<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Media><tt:XAddr>{at}</tt:XAddr>"
            "<tt:StreamingCapabilities/></tt:Media></tds:Capabilities></tds:GetCapabilitiesResponse>"
        )

    def _GetProfiles(self, request: str) -> str:  # noqa: N802
        said = "".join(
            _PROFILE.format(token=token, width=width, height=height) for token, width, height in self.profiles
        )
        return f"<trt:GetProfilesResponse>{said}</trt:GetProfilesResponse>"

    def _GetStreamUri(self, request: str) -> str:  # noqa: N802
        token = re.findall(r"ProfileToken>([^<]*)<", request)[0]
        uri = self.uri.replace("{token}", token)
        return (
            f"<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>{uri}</tt:Uri>"
            "<tt:InvalidAfterConnect>false</tt:InvalidAfterConnect>"
            "<tt:InvalidAfterReboot>false</tt:InvalidAfterReboot><tt:Timeout>PT0S</tt:Timeout>"
            "</trt:MediaUri></trt:GetStreamUriResponse>"
        )

    def _is_signed(self, request: str) -> bool:
        """WS-Security's digest, made within five minutes of this camera's own clock."""

        def said(name: str) -> str:
            found = re.search(rf"<\w+:{name}\b[^>]*>([^<]*)<", request)
            return found[1] if found else ""

        created = said("Created")
        digest = hashlib.sha1(b64decode(said("Nonce")) + (created + PASSWORD).encode()).digest()
        with suppress(ValueError):
            late = abs(datetime.fromisoformat(created) - datetime.now(UTC) - self.clock)
            return (
                said("Username") == NAME
                and said("Password") == b64encode(digest).decode()
                and late < timedelta(minutes=5)
            )
        return False


def _handler(camera: OnvifCamera) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if camera.silent:
                self.rfile.read()
            elif camera.raw is not None:
                camera.called.append(self.path)
                self.wfile.write(camera.raw)
                self.close_connection = True
            elif camera.endless:
                self._endless()
            else:
                call = re.findall(r"Body>\s*<(?:\w+:)?(\w+)", request)[0]
                self._say(*camera.answer(call, request))

        def _say(self, status: int, body: str) -> None:
            said = _ENVELOPE.format(doctype=camera.doctype, body=body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/soap+xml; charset=utf-8")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def _endless(self) -> None:
            self.wfile.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n")
            with suppress(OSError):
                while True:
                    self.wfile.write(camera.endless)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Says nothing on the console."""

    return Handler


@contextmanager
def onvif_camera(camera: OnvifCamera) -> Iterator[OnvifCamera]:
    """The camera, answering in a thread of its own."""
    with ThreadingHTTPServer((camera.host, 0), _handler(camera)) as server:
        camera.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, args=(0.05,), name="onvif-camera")
        thread.start()
        try:
            yield camera
        finally:
            server.shutdown()
            thread.join()
