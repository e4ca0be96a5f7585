namespace Ledger.Domain.Privacy;

/// <summary>What the access policy says to one act of one caller.</summary>
public abstract record AccessDecision
{
    private AccessDecision()
    {
    }

    /// <summary>The act may be done, under the conditions of the row that grants it.</summary>
    /// <param name="Row">The row; an endpoint reads from it what it must do besides, and which cases a list may hold.</param>
    public sealed record Granted(AccessRow Row) : AccessDecision;

    /// <summary>The act may not be done.</summary>
    /// <param name="Code"><see cref="AccessCodes.CaseUnknown"/> or <see cref="AccessCodes.AccessDenied"/>.</param>
    public sealed record Withheld(string Code) : AccessDecision;
}
