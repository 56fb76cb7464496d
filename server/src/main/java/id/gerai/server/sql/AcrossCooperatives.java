package id.gerai.server.sql;

import io.micronaut.aop.Around;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transaction that begins here, within a request, works for all cooperatives: for what must look
 * somebody up before it is known whose they are, and for figures of many. It does not widen a
 * transaction that has begun already.
 */
@Around
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AcrossCooperatives {}
