package id.gerai.terminal.device.service;

import jpos.JposConst;
import jpos.JposException;
import jpos.config.JposEntry;
import jpos.loader.JposServiceInstance;
import jpos.loader.JposServiceInstanceFactory;

/** Makes the service of a JavaPOS entry; found by its class name in the entry. */
public final class ServiceFactory implements JposServiceInstanceFactory {
    @Override
    public JposServiceInstance createInstance(String logicalName, JposEntry entry)
            throws JposException {
        return Services.make(logicalName)
                .map(JposServiceInstance.class::cast)
                .orElseThrow(
                        () ->
                                new JposException(
                                        JposConst.JPOS_E_NOSERVICE, "no device " + logicalName));
    }
}
