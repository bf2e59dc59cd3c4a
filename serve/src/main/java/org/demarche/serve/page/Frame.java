package org.demarche.serve.page;

/**
 * What stands around every page.
 *
 * @param title the page's title
 * @param here which entry of the navigation it is: 'home', 'matrix' …; empty for none
 * @param csrf the secret our forms carry
 * @param person the name under which judgements go on record
 * @param query what the search box holds
 * @param path the page's own address, with its query, to come back to
 */
public record Frame(String title, String here, String csrf, String person, String query, String path) {}
