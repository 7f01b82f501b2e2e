package org.xunyao.testkit.onvif;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;

/// What a simulated device says.
final class Answers {
    private Answers() {}

    static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SOAP-ENV:Envelope"
                + " xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:tds=\"http://www.onvif.org/ver10/device/wsdl\""
                + " xmlns:trt=\"http://www.onvif.org/ver10/media/wsdl\""
                + " xmlns:tptz=\"http://www.onvif.org/ver20/ptz/wsdl\""
                + " xmlns:ter=\"http://www.onvif.org/ver10/error\""
                + " xmlns:tt=\"http://www.onvif.org/ver10/schema\"><SOAP-ENV:Body>" + body
                + "</SOAP-ENV:Body></SOAP-ENV:Envelope>";
    }

    static String fault(String code, String more) {
        return envelope("<SOAP-ENV:Fault><SOAP-ENV:Code><SOAP-ENV:Value>SOAP-ENV:Sender</SOAP-ENV:Value>"
                + "<SOAP-ENV:Subcode><SOAP-ENV:Value>ter:" + code + "</SOAP-ENV:Value><SOAP-ENV:Subcode>"
                + "<SOAP-ENV:Value>ter:" + more + "</SOAP-ENV:Value></SOAP-ENV:Subcode></SOAP-ENV:Subcode>"
                + "</SOAP-ENV:Code><SOAP-ENV:Reason><SOAP-ENV:Text xml:lang=\"en\">no</SOAP-ENV:Text>"
                + "</SOAP-ENV:Reason></SOAP-ENV:Fault>");
    }

    static String time(ZonedDateTime now) {
        ZonedDateTime utc = now.withZoneSameInstant(ZoneOffset.UTC);
        return "<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:DateTimeType>NTP</tt:DateTimeType>"
                + "<tt:UTCDateTime><tt:Time><tt:Hour>" + utc.getHour() + "</tt:Hour><tt:Minute>" + utc.getMinute()
                + "</tt:Minute><tt:Second>" + utc.getSecond() + "</tt:Second></tt:Time><tt:Date><tt:Year>"
                + utc.getYear() + "</tt:Year><tt:Month>" + utc.getMonthValue() + "</tt:Month><tt:Day>"
                + utc.getDayOfMonth() + "</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime>"
                + "</tds:GetSystemDateAndTimeResponse>";
    }

    static String capabilities(String base, boolean turns) {
        return "<tds:GetCapabilitiesResponse><tds:Capabilities><tt:Device><tt:XAddr>" + base
                + "/onvif/device_service</tt:XAddr></tt:Device><tt:Media><tt:XAddr>" + base
                + "/onvif/media</tt:XAddr></tt:Media>"
                + (turns ? "<tt:PTZ><tt:XAddr>" + base + "/onvif/ptz</tt:XAddr></tt:PTZ>" : "")
                + "</tds:Capabilities></tds:GetCapabilitiesResponse>";
    }

    static String services(String base, boolean turns) {
        return "<tds:GetServicesResponse>" + service("http://www.onvif.org/ver10/media/wsdl", base + "/onvif/media")
                + (turns ? service("http://www.onvif.org/ver20/ptz/wsdl", base + "/onvif/ptz") : "")
                + "</tds:GetServicesResponse>";
    }

    private static String service(String namespace, String address) {
        return "<tds:Service><tds:Namespace>" + namespace + "</tds:Namespace><tds:XAddr>" + address
                + "</tds:XAddr></tds:Service>";
    }

    static String profiles(boolean turns) {
        return "<trt:GetProfilesResponse>" + profile("sub", "辅码流", "H264", 640, 360, 15, turns)
                + profile("main", "主码流", "H264", 1_920, 1_080, 25, turns) + "</trt:GetProfilesResponse>";
    }

    private static String profile(
            String token, String name, String coding, int width, int height, int rate, boolean turns) {
        return "<trt:Profiles fixed=\"true\" token=\"" + token + "\"><tt:Name>" + name + "</tt:Name>"
                + "<tt:VideoEncoderConfiguration token=\"v" + token + "\"><tt:Name>v</tt:Name><tt:Encoding>" + coding
                + "</tt:Encoding><tt:Resolution><tt:Width>" + width + "</tt:Width><tt:Height>" + height
                + "</tt:Height></tt:Resolution><tt:RateControl><tt:FrameRateLimit>" + rate
                + "</tt:FrameRateLimit></tt:RateControl></tt:VideoEncoderConfiguration>"
                + (turns ? "<tt:PTZConfiguration token=\"p\"><tt:NodeToken>n</tt:NodeToken></tt:PTZConfiguration>" : "")
                + "</trt:Profiles>";
    }

    static String stream(String address) {
        return "<trt:GetStreamUriResponse><trt:MediaUri><tt:Uri>" + address.replace("&", "&amp;")
                + "</tt:Uri></trt:MediaUri></trt:GetStreamUriResponse>";
    }

    static String status(boolean turning) {
        String state = turning ? "MOVING" : "IDLE";
        return "<tptz:GetStatusResponse><tptz:PTZStatus><tt:Position><tt:PanTilt x=\"0.1\" y=\"0\"/></tt:Position>"
                + "<tt:MoveStatus><tt:PanTilt>" + state + "</tt:PanTilt><tt:Zoom>IDLE</tt:Zoom></tt:MoveStatus>"
                + "</tptz:PTZStatus></tptz:GetStatusResponse>";
    }

    static String presets(Map<String, String> presets) {
        var all = new StringBuilder("<tptz:GetPresetsResponse>");
        presets.forEach((token, name) -> all.append("<tptz:Preset token=\"")
                .append(token)
                .append("\"><tt:Name>")
                .append(name)
                .append("</tt:Name></tptz:Preset>"));
        return all.append("</tptz:GetPresetsResponse>").toString();
    }

    static String match(String question, String xaddr) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><SOAP-ENV:Envelope"
                + " xmlns:SOAP-ENV=\"http://www.w3.org/2003/05/soap-envelope\""
                + " xmlns:wsa=\"http://schemas.xmlsoap.org/ws/2004/08/addressing\""
                + " xmlns:d=\"http://schemas.xmlsoap.org/ws/2005/04/discovery\"><SOAP-ENV:Header><wsa:RelatesTo>"
                + question + "</wsa:RelatesTo></SOAP-ENV:Header><SOAP-ENV:Body><d:ProbeMatches><d:ProbeMatch>"
                + "<d:Types>dn:NetworkVideoTransmitter</d:Types><d:Scopes>"
                + "onvif://www.onvif.org/type/video_encoder onvif://www.onvif.org/name/%E8%8D%AF%E5%BA%97%201"
                + " onvif://www.onvif.org/hardware/SIM-2</d:Scopes><d:XAddrs>" + xaddr + "</d:XAddrs>"
                + "<d:MetadataVersion>1</d:MetadataVersion></d:ProbeMatch></d:ProbeMatches></SOAP-ENV:Body>"
                + "</SOAP-ENV:Envelope>";
    }
}
