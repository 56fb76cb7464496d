package id.gerai.server.sql;

import io.micronaut.aop.InterceptPhase;
import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;

import jakarta.inject.Singleton;

/** Does what {@link AcrossCooperatives} says, around the transaction of the same method. */
@Singleton
@InterceptorBean(AcrossCooperatives.class)
class Crossing implements MethodInterceptor<Object, Object> {

    @Override
    public int getOrder() {
        return InterceptPhase.TRANSACTION.getPosition() - 1;
    }

    @Override
    public Object intercept(MethodInvocationContext<Object, Object> context) {
        return Scope.acrossCooperatives(context::proceed);
    }
}
