using System.Collections.Frozen;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;

namespace Ledger.Api.Recording.Writing;

/// <summary>How Marten names a type of entry in a row.</summary>
/// <param name="Alias">The type, e.g. <c>case-opened.v1</c>.</param>
/// <param name="DotNet">The .NET type.</param>
internal sealed record StoredType(string Alias, string DotNet)
{
    private static readonly FrozenDictionary<Type, StoredType> ByBody =
        EntryCatalogue.All.ToFrozenDictionary(type => type.ClrType, type => new StoredType(type.Alias, NameOf(type.StoredType)));

    public static StoredType Of(Entry body) => ByBody[body.GetType()];

    /// <summary>The full name with the assembly's, as the store writes it beside every event.</summary>
    private static string NameOf(Type type) => $"{type.FullName}, {type.Assembly.GetName().Name}";
}
