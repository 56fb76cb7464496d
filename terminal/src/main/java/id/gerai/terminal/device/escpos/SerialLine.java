package id.gerai.terminal.device.escpos;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;

import java.io.IOException;

/** A serial port, 8 data bits, no parity, 1 stop bit, as nearly all counter devices are set. */
final class SerialLine implements Line {
    private static final int WRITE_TIMEOUT_MS = 5_000;

    private final SerialPort port;

    private SerialLine(SerialPort port) {
        this.port = port;
    }

    static Line open(String name, int speed) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(name);
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("there is no serial port " + name, e);
        }
        port.setComPortParameters(speed, 8, SerialPort.ONE_STOP_BIT, SerialPort.NO_PARITY);
        if (!port.openPort()) {
            IOException cause =
                    new IOException(
                            "port %s does not open, code %d"
                                    .formatted(name, port.getLastErrorCode()));
            throw isBusy(port.getLastErrorCode())
                    ? new BusyLineException(name + " is in use", cause)
                    : cause;
        }
        return new SerialLine(port);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        port.setComPortTimeouts(SerialPort.TIMEOUT_WRITE_BLOCKING, 0, WRITE_TIMEOUT_MS);
        if (port.writeBytes(bytes, bytes.length) != bytes.length) {
            throw new IOException("port " + port.getSystemPortName() + " took not all of it");
        }
    }

    @Override
    public int read(int timeoutMs) throws IOException {
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_BLOCKING, Math.max(1, timeoutMs), 0);
        byte[] one = new byte[1];
        int count = port.readBytes(one, 1);
        if (count < 0) {
            throw new IOException("port " + port.getSystemPortName() + " is gone");
        }
        return count == 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        port.closePort();
    }

    /** EBUSY on Linux, ERROR_ACCESS_DENIED on Windows. */
    private static boolean isBusy(int code) {
        return code == 16 || code == 5;
    }
}
