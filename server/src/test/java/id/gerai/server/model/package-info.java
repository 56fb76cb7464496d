/**
 * The books held against a second, plain model: random acts through the real services whose every
 * balance, refusal and statement must be the model's, laws that hold whatever was posted, many at
 * once, and files as bad as people make them. Start at {@link
 * id.gerai.server.model.RandomModelTest}.
 */
package id.gerai.server.model;
