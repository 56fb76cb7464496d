package id.gerai.terminal.device.service;

import jpos.JposConst;
import jpos.JposException;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;

/**
 * Lets a small class stand for a JavaPOS service interface of two hundred methods: what the class
 * has is called, a property it lacks has its default, any other act is illegal, as JavaPOS wants it
 * of a device that cannot do it.
 */
final class ServiceProxy implements InvocationHandler {
    private static final Map<Class<?>, Object> DEFAULTS =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, String.class, "");

    private final Object service;

    private ServiceProxy(Object service) {
        this.service = service;
    }

    static <S> S of(Class<S> type, Object service) {
        ClassLoader loader = type.getClassLoader();
        ServiceProxy handler = new ServiceProxy(service);
        return type.cast(Proxy.newProxyInstance(loader, new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Method own = ownMethod(method);
        if (own == null) {
            return unsupported(method);
        }
        try {
            return own.invoke(service, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Method ownMethod(Method asked) {
        try {
            Method own = service.getClass().getMethod(asked.getName(), asked.getParameterTypes());
            own.setAccessible(true);
            return own;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static Object unsupported(Method method) throws JposException {
        boolean getter = method.getName().startsWith("get");
        if (getter && DEFAULTS.containsKey(method.getReturnType())) {
            return DEFAULTS.get(method.getReturnType());
        }
        if (method.getName().startsWith("set") || method.getName().equals("deleteInstance")) {
            return null;
        }
        throw new JposException(JposConst.JPOS_E_ILLEGAL, method.getName() + " is not supported");
    }
}
