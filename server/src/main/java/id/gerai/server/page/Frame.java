package id.gerai.server.page;

/**
 * What stands around the content of every page.
 *
 * @param cooperative whose office it is
 * @param user who is signed in
 * @param mayManage whether the pages for managers are offered
 * @param texts in the language of the screen
 */
public record Frame(String cooperative, String user, boolean mayManage, Texts texts) {}
