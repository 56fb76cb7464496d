package id.gerai.terminal.device.escpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A printer on the network, usually at port 9100. */
final class TcpLine implements Line {
    private static final int CONNECT_TIMEOUT_MS = 2_000;

    private final Socket socket;

    private TcpLine(Socket socket) {
        this.socket = socket;
    }

    static Line open(String host, int port) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_TIMEOUT_MS);
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            return new TcpLine(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public int read(int timeoutMs) throws IOException {
        socket.setSoTimeout(Math.max(1, timeoutMs));
        try {
            int value = socket.getInputStream().read();
            if (value < 0) {
                throw new IOException("the printer ended the connection");
            }
            return value;
        } catch (SocketTimeoutException e) {
            return -1;
        }
    }

    @Override
    public boolean answers() {
        return true;
    }

    @Override
    public void close() {
        Closing.quietly(socket);
    }
}
