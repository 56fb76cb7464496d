package id.gerai.server;

import id.gerai.testing.TidyRules;

/** Tidiness of this module's sources. */
class TidyTest extends TidyRules {}
