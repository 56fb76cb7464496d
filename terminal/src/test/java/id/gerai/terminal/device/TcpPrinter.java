package id.gerai.terminal.device;

import id.gerai.terminal.device.escpos.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;

/** A simulated printer behind a real network port: one connection at a time, as real ones have. */
final class TcpPrinter implements AutoCloseable {
    private final ServerSocket server;
    private final Line printer;
    private volatile Socket client;

    TcpPrinter(Line printer) {
        this.printer = printer;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    String address() {
        return "tcp:127.0.0.1:" + server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (client != null) {
            client.close();
        }
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                client = socket;
                Thread.ofPlatform().daemon().start(() -> answer(socket));
                InputStream in = socket.getInputStream();
                byte[] buffer = new byte[4_096];
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    feed(Arrays.copyOf(buffer, count));
                }
            } catch (IOException e) {
                client = null;
            }
        }
    }

    /** Commands obeyed at once begin a piece of their own, as they do on the wire. */
    private void feed(byte[] bytes) throws IOException {
        int begin = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean realTime = bytes[i] == 0x10 && i + 1 < bytes.length;
            boolean afterStatus = i - begin == 3 && bytes[begin] == 0x10 && bytes[begin + 1] == 4;
            if (realTime || afterStatus) {
                printer.write(Arrays.copyOfRange(bytes, begin, i));
                begin = i;
            }
        }
        printer.write(Arrays.copyOfRange(bytes, begin, bytes.length));
    }

    private void answer(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            while (!socket.isClosed()) {
                int value = printer.read(50);
                if (value >= 0) {
                    out.write(value);
                }
            }
        } catch (IOException e) {
            client = null;
        }
    }
}
