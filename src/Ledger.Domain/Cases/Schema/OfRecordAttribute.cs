namespace Ledger.Domain.Cases.Schema;

/// <summary>Marks an id that points at something recorded: its maker chose its version, an import a derived one.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfRecordAttribute : Attribute;
