namespace Ledger.Api.Web.Cases;

/// <summary>One field of an entry: a label with a text, or with the fact that the value is sealed.</summary>
public sealed record FieldView(string Label, string Text, bool Sealed = false);
