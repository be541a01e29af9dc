package dev.jumun.http.web;

/** Ends a request that is wrong before any rule of the core was asked. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Problem problem;

    public ProblemException(Answer.Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Answer.Problem problem() {
        return problem;
    }
}
