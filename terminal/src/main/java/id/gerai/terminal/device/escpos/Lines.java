package id.gerai.terminal.device.escpos;

import java.util.regex.Pattern;

/**
 * Lines by the address a person writes: {@code tcp:192.168.1.50:9100}, a serial port such as {@code
 * COM3} or {@code /dev/ttyUSB0} (with its speed, {@code COM3@9600}), or any other device file such
 * as {@code /dev/usb/lp0}.
 */
public final class Lines {
    private static final String TCP = "tcp:";
    private static final int PRINTER_PORT = 9100;
    private static final int SPEED = 9_600;
    private static final Pattern SERIAL =
            Pattern.compile("(COM\\d+|/dev/(tty|cu\\.|pts/|rfcomm).*)", Pattern.CASE_INSENSITIVE);

    private Lines() {}

    /**
     * How to reach an address.
     *
     * @throws IllegalArgumentException where it cannot be understood; says what is expected
     */
    public static Line.Opener to(String address) {
        if (address.startsWith(TCP)) {
            return tcp(address.substring(TCP.length()));
        }
        int at = address.lastIndexOf('@');
        String path = at < 0 ? address : address.substring(0, at);
        if (SERIAL.matcher(path).matches()) {
            int speed = at < 0 ? SPEED : number(address.substring(at + 1), address);
            return () -> SerialLine.open(path, speed);
        }
        return () -> FileLine.open(address);
    }

    private static Line.Opener tcp(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        int port = colon < 0 ? PRINTER_PORT : number(hostAndPort.substring(colon + 1), hostAndPort);
        if (host.isBlank() || port > 65_535) {
            throw new IllegalArgumentException(
                    "'%s' is not an address such as tcp:192.168.1.50:9100".formatted(hostAndPort));
        }
        return () -> TcpLine.open(host, port);
    }

    private static int number(String text, String address) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'%s' in '%s' is not a number".formatted(text, address), e);
        }
    }
}
