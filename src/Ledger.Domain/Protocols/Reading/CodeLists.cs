using System.Reflection;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Tests of lists of codes: the list is of the enumeration's own type, known only when the path is resolved.</summary>
internal static class CodeLists
{
    private static readonly MethodInfo Typed =
        typeof(CodeLists).GetMethod(nameof(ContainsOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<DocketEntry, Truth> Contains(FieldPath path, IReadOnlyList<string> codes, Truth absent) =>
        (Func<DocketEntry, Truth>)Typed.MakeGenericMethod(path.Type.GetGenericArguments()[0]).Invoke(null, [path, codes, absent])!;

    private static Func<DocketEntry, Truth> ContainsOf<T>(FieldPath path, IReadOnlyList<string> codes, Truth absent)
        where T : struct, Enum =>
        Tests.Contains(
            path.Reader<IReadOnlyList<T>>(),
            [.. Enum.GetValues<T>().Where(value => codes.Contains(Field.Code(value.ToString()), StringComparer.Ordinal))],
            absent);
}
