package id.gerai.server.page;

/**
 * What stands around the content of every page.
 *
 * @param cooperative whose office it is
 * @param user who is signed in
 * @param mayManage whether the pages for managers are offered
 * @param mayAdminister whether the page of people is offered
 */
public record Frame(String cooperative, String user, boolean mayManage, boolean mayAdminister) {}
