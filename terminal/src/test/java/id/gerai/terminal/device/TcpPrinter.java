package id.gerai.terminal.device;

import id.gerai.terminal.device.service.SimulatedPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A printer behind a real network port: one connection at a time, as real ones have. */
public final class TcpPrinter implements AutoCloseable {
    private final ServerSocket server;
    private final WiredPrinter printer;
    private volatile Socket client;

    TcpPrinter(WiredPrinter printer) {
        this.printer = printer;
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** A port before a simulated printer. */
    public static TcpPrinter before(SimulatedPrinter printer) throws IOException {
        return new TcpPrinter(new WiredPrinter(printer.open()));
    }

    /** As a till's device settings name it. */
    public String address() {
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
                printer.carry(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException e) {
                client = null;
            }
        }
    }
}
