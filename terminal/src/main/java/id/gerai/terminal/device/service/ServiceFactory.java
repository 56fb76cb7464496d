package id.gerai.terminal.device.service;

import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;
import jpos.services.CashDrawerService115;
import jpos.services.POSPrinterService115;
import jpos.services.ScannerService115;

/** Makes the service of a JavaPOS entry; found by its class name in the entry. */
public final class ServiceFactory implements JposServiceInstanceFactory {
    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry)
            throws JposException {
        Switchable device =
                SimulatedDevices.registered(logicalName)
                        .orElseThrow(
                                () ->
                                        new JposException(
                                                JposConst.JPOS_E_NOSERVICE,
                                                "no simulated device " + logicalName));
        return switch (device) {
            case SimulatedPrinter it ->
                    ServiceProxy.of(POSPrinterService115.class, new PrinterService(it));
            case SimulatedDrawer it ->
                    ServiceProxy.of(CashDrawerService115.class, new DrawerService(it));
            case SimulatedScanner it ->
                    ServiceProxy.of(ScannerService115.class, new ScannerService(it));
            default -> throw new JposException(JposConst.JPOS_E_NOSERVICE, "Bug: " + device);
        };
    }
}
