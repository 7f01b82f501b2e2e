"""A foreign RTSP server: Debian's gst-rtsp-server.

gst-rtsp-server.py FILM PARSER PAYLOADER udp|tcp [USER PASSWORD basic|digest]
prints "port N"; it serves the film once from its beginning to each caller at /film.
"""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402

Gst.init(None)
film, parser, payloader, way = sys.argv[1:5]

server = GstRtspServer.RTSPServer()
server.set_address("127.0.0.1")
server.set_service("0")

factory = GstRtspServer.RTSPMediaFactory()
factory.set_launch(
    f"( filesrc location={film} ! qtdemux ! {parser} ! {payloader} name=pay0 pt=96 config-interval=-1 mtu=900 )"
)
factory.set_protocols(GstRtsp.RTSPLowerTrans.UDP if way == "udp" else GstRtsp.RTSPLowerTrans.TCP)
factory.set_shared(False)

if len(sys.argv) > 5:
    user, password, kind = sys.argv[5:8]
    auth = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, "watcher")
    auth.set_supported_methods(
        GstRtsp.RTSPAuthMethod.DIGEST if kind == "digest" else GstRtsp.RTSPAuthMethod.BASIC
    )
    if kind == "digest":
        auth.add_digest(user, password, token)
    else:
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
    server.set_auth(auth)
    permissions = GstRtspServer.RTSPPermissions()
    permissions.add_permission_for_role("watcher", GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, True)
    permissions.add_permission_for_role("watcher", GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, True)
    factory.set_permissions(permissions)

server.get_mount_points().add_factory("/film", factory)
server.attach(None)
print(f"port {server.get_bound_port()}", flush=True)
GLib.MainLoop().run()
