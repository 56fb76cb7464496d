/**
 * A village cooperative invented for trying Gerai out: its goods, members and a seeded year of
 * trade, played through the same till and the same API as a real one. Start at {@link
 * id.gerai.server.demo.DemoCommand}; every name in it is plainly made up.
 */
package id.gerai.server.demo;
