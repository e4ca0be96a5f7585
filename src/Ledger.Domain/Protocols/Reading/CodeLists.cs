using System.Reflection;
using Ledger.Domain.Cases;
using Ledger.Domain.Cases.Schema;
using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>Tests of lists of codes: the list is of the enumeration's own type, known only when the path is resolved.</summary>
internal static class CodeLists
{
    private static readonly MethodInfo Typed =
        typeof(CodeLists).GetMethod(nameof(TestOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static Func<DocketEntry, Truth> Test(FieldPath path, string name, IReadOnlyList<string> codes, Truth absent) =>
        (Func<DocketEntry, Truth>)Typed.MakeGenericMethod(path.Type.GetGenericArguments()[0]).Invoke(null, [path, name, codes, absent])!;

    private static Func<DocketEntry, Truth> TestOf<T>(FieldPath path, string name, IReadOnlyList<string> codes, Truth absent)
        where T : struct, Enum =>
        ConditionReader.ListTest(
            path.Reader<IReadOnlyList<T>>(),
            name,
            codes,
            [.. Enum.GetValues<T>().Where(value => codes.Contains(Field.Code(value.ToString()), StringComparer.Ordinal))],
            absent);
}
