using System.Collections.Frozen;
using Ledger.Domain.Cases.Care;
using Ledger.Domain.Protocols;
using Ledger.Domain.Protocols.Reading;

namespace Ledger.Domain.Reference.Reading;

/// <summary>Reads the files of the register. Nothing of a register with errors is used: half a row would judge half a case.</summary>
public static class RegisterReader
{
    /// <summary>Reads files that together are a register.</summary>
    public static RegisterReading Read(IReadOnlyList<RegisterFile> files)
    {
        var sinks = files.Select(f => new ErrorSink(f.Name)).ToArray();
        var roots = files.Zip(sinks, Root).ToArray();
        if (sinks.Any(s => s.Count > 0))
            return new(null, Errors(sinks));

        var rows = new RegisterRows(roots.Zip(sinks, (root, sink) => (root!, sink)));
        rows.Check();
        return sinks.Any(s => s.Count > 0)
            ? new(null, Errors(sinks))
            : new(Make(rows, roots!, Register.Digest(files)), []);
    }

    private static Members? Root(RegisterFile file, ErrorSink errors)
    {
        if (PackReader.Tree(file.Bytes, errors) is not Members root || errors.Count > 0)
            return null;
        ShapeCheck.Check(root, RegisterShape.File, errors);
        return root;
    }

    private static Register Make(RegisterRows rows, Members[] roots, string sha256)
    {
        var sources = rows.Sources.Select(r => new Citation(r.Text("id"), r.Text("citation"), r.Code<Confidence>("confidence")))
            .ToFrozenDictionary(s => s.Id, StringComparer.Ordinal);
        return new()
        {
            Version = roots.Where(r => r.Find("version") is not null).Select(r => r.Number("version")).FirstOrDefault(1),
            Sha256 = sha256,
            Sources = [.. sources.Values.OrderBy(s => s.Id, StringComparer.Ordinal)],
            Authorities = [.. rows.Authorities.Select(AuthorityOf).OrderBy(a => a.Code, StringComparer.Ordinal)],
            Facilities = [.. rows.Facilities.Select(FacilityOf).OrderBy(f => f.Code, StringComparer.Ordinal)],
            Countries = [.. rows.Countries.Select(CountryOf).OrderBy(c => c.Code, StringComparer.Ordinal)],
            Subdivisions = [.. rows.Subdivisions.Select(SubdivisionOf).OrderBy(s => s.Code, StringComparer.Ordinal)],
        };

        Authority AuthorityOf(Members row) => new(
            row.Text("code"), CodeOrNull<AuthorityClass>(row, "class"), row.TextOrNull("country"), row.Text("es"), row.Text("en"))
        {
            Territory = row.TextOrNull("territory"),
            Parent = row.TextOrNull("parent"),
            Existence = ExistenceOf(row),
            Successors = [.. row.List("successors").Cast<Members>().Select(s => new Succession(s.Text("code"), SourceOf(s)))],
            Source = SourceOf(row),
        };

        Facility FacilityOf(Members row) => new(
            row.Text("code"), CodeOrNull<FacilityKind>(row, "kind"), row.Text("country"), row.Text("es"), row.Text("en"), SourceOf(row))
        {
            Territory = row.TextOrNull("territory"),
            Municipality = row.TextOrNull("municipality"),
            Authority = row.TextOrNull("authority"),
            Existence = ExistenceOf(row),
        };

        Existence ExistenceOf(Members row) => new(DateOf(row, "since"), DateOf(row, "until"));

        KnownDate? DateOf(Members row, string name)
        {
            if (row.Find(name) is not Members known)
                return null;
            var (earliest, latest) = Dates.Read(known.Text("date"))!.Value;
            return new(known.Text("date"), earliest, latest, SourceOf(known));
        }

        Citation SourceOf(Members row) => sources[row.Text("source")];
    }

    private static Country CountryOf(Members row) => new(row.Text("code"), row.Text("es"), row.Text("en"));

    private static Subdivision SubdivisionOf(Members row) => new(
        row.Text("code"), row.Text("es"), row.Text("en"), row.TextOrNull("census"), row.TextOrNull("formerly"));

    private static T? CodeOrNull<T>(Members row, string name)
        where T : struct, Enum => row.Find(name) is null ? null : row.Code<T>(name);

    private static PackError[] Errors(ErrorSink[] sinks) => [.. sinks.SelectMany(s => s.All)];
}
