namespace Ledger.Api.Problems;

/// <summary>
/// Says which problem an exception of a library is. A module registers one as a singleton for what only it knows. It MUST NOT put the
/// exception's message into the problem: messages quote input.
/// </summary>
public interface IExceptionProblem
{
    /// <summary>Null where the exception is not one of the module's.</summary>
    Problem? Of(Exception exception);
}
