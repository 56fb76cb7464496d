/**
 * The way into the office: the page to sign in, and at first start the page that founds the
 * cooperative. Start at {@link id.gerai.server.door.LoginPages}; the rules are in {@link
 * id.gerai.server.access}.
 */
package id.gerai.server.door;
