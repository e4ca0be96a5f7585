using System.Text.Json;
using Ledger.Api.Vault;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Privacy;

namespace Ledger.Api.Tests.Vault;

/// <summary>An entry about to be sealed, and how the record will know its fields.</summary>
internal sealed class Entries
{
    public static readonly Guid Case = Guid.Parse("0192d3f0-1111-7abc-8def-000000000001");

    public static readonly Caller Auditor = new() { Id = "u-9", Role = Role.Auditor, Authority = "MX-CNDH" };

    private readonly List<SealedField> _fields = [];

    public Entries(Guid? id = null) => Disclosures = new(id ?? Guid.CreateVersion7());

    public EntryDisclosures Disclosures { get; }

    public IReadOnlyList<SealedField> Fields => _fields;

    public static Entries Of(Guid subject, string path, object value) => new Entries().With(subject, path, value);

    public Entries With(Guid subject, string path, object value)
    {
        var digest = Disclosures.Add(new ClearField(path, new(subject), JsonSerializer.SerializeToUtf8Bytes(value)));
        _fields.Add(new(Disclosures.Entry, path, subject, digest));
        return this;
    }
}
