namespace Ledger.Domain.Privacy;

/// <summary>One row of the access policy: who may do what, why, and on which cases.</summary>
/// <param name="Role">What the caller is.</param>
/// <param name="Purpose">Why the caller asks.</param>
/// <param name="Act">What the caller wants to do.</param>
/// <param name="AnyOf">One of these is required, none where it is <see cref="Relation.None"/>; across cases, which are listed.</param>
/// <param name="Conditions">What else is asked for or follows.</param>
public sealed record AccessRow(Role Role, Purpose Purpose, Act Act, Relation AnyOf, AccessCondition Conditions);
