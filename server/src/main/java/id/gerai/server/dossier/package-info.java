/**
 * What the law gives a person (UU 27/2022): everything that is known of them in one file, and
 * everything personal emptied once the membership is over and nothing is owed. Start at {@link
 * id.gerai.server.dossier.DossierService} and {@link id.gerai.server.dossier.ErasureService}.
 */
package id.gerai.server.dossier;
