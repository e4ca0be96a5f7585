using System.Collections.Frozen;

namespace Ledger.Domain.Reference;

/// <summary>
/// The class and the country of authorities: rules ask for these, because any level of a child-protection system may act for another
/// (domain/protocols.md, A and F 14). A row stands for its code and for every unit below it: <c>MX-SEDIF</c> for <c>MX-SEDIF-CHP</c>.
/// </summary>
public static class AuthorityDirectory
{
    private const int LongestCode = 40;

    private static readonly FrozenDictionary<string, Authority> Rows = Table().ToFrozenDictionary(a => a.Code, StringComparer.Ordinal);
    private static readonly FrozenDictionary<string, Authority>.AlternateLookup<ReadOnlySpan<char>> ByPrefix =
        Rows.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All rows, in the order of their codes.</summary>
    public static IReadOnlyList<Authority> All { get; } = [.. Rows.Values.OrderBy(a => a.Code, StringComparer.Ordinal)];

    /// <summary>The row that stands for a code, the longest one first, or null where the directory has none.</summary>
    public static Authority? Find(string code)
    {
        if (code.Length > LongestCode)
            return null;
        for (var end = code.Length; end > 0; end = code.AsSpan(0, end).LastIndexOf('-'))
            if (ByPrefix.TryGetValue(code.AsSpan(0, end), out var row))
                return row;
        return IsConsulate(code) ? Consulate : null;
    }

    /// <summary>The class of an authority, or null when unknown.</summary>
    public static AuthorityClass? ClassOf(string code) => Find(code)?.Class;

    /// <summary>
    /// The country of an authority, or null when unknown. Of a code that the directory does not have, the prefix says it: that is how
    /// codes are made. Prefixes that belong to no State say nothing.
    /// </summary>
    public static string? CountryOf(string code) =>
        Find(code) is { Country: { } country } ? country
        : code.Length > 3 && code[2] == '-' && !code.StartsWith("UN-", StringComparison.Ordinal)
            && !code.StartsWith("EU-", StringComparison.Ordinal) ? code[..2]
        : null;

    /// <summary>True where a code is another one or a unit below it: <c>MX-INM-CHP</c> is within <c>MX-INM</c>.</summary>
    public static bool IsWithin(string code, string within) =>
        code.StartsWith(within, StringComparison.Ordinal) && (code.Length == within.Length || code[within.Length] == '-');

    private static readonly Authority Consulate =
        new("CONSULATE", AuthorityClass.ConsularAuthority, null, "Consulado", "Consulate");

    private static bool IsConsulate(string code) =>
        code.Length >= 12 && code[2] == '-' && IsWithin(code[3..], Consulate.Code);

    private static IEnumerable<Authority> Table() =>
    [
        Row("MX-INM", AuthorityClass.MigrationAuthority, "Instituto Nacional de Migración", "National Institute of Migration"),
        Row("MX-SNDIF", AuthorityClass.CareAuthority, "Sistema Nacional DIF", "National DIF System"),
        Row("MX-SEDIF", AuthorityClass.CareAuthority, "Sistema Estatal DIF", "State DIF System"),
        Row("MX-SMDIF", AuthorityClass.CareAuthority, "Sistema Municipal DIF", "Municipal DIF System"),
        Row("MX-PPNNA", AuthorityClass.ProtectionAuthority, "Procuraduría de Protección", "Child Protection Procurator"),
        Row("MX-PPNNA-FEDERAL", AuthorityClass.ProtectionAuthority,
            "Procuraduría Federal de Protección de Niñas, Niños y Adolescentes", "Federal Child Protection Procurator"),
        Row("MX-COMAR", AuthorityClass.AsylumAuthority, "Comisión Mexicana de Ayuda a Refugiados", "Mexican Commission for Refugee Aid"),
        Row("MX-CNDH", AuthorityClass.HumanRightsBody, "Comisión Nacional de los Derechos Humanos", "National Human Rights Commission"),
        Row("MX-FGR", AuthorityClass.Prosecutor, "Fiscalía General de la República", "Federal Prosecutor's Office"),
        Row("MX-SRE", AuthorityClass.ConsularAuthority, "Secretaría de Relaciones Exteriores", "Ministry of Foreign Affairs"),
        Row("US-CBP", AuthorityClass.MigrationAuthority, "Oficina de Aduanas y Protección Fronteriza", "Customs and Border Protection"),
        Row("US-DHS", AuthorityClass.MigrationAuthority, "Departamento de Seguridad Nacional", "Department of Homeland Security"),
        Row("US-ICE", AuthorityClass.MigrationAuthority,
            "Servicio de Inmigración y Control de Aduanas", "Immigration and Customs Enforcement"),
        Row("US-ORR", AuthorityClass.CareAuthority,
            "Oficina de Reasentamiento de Refugiados (HHS)", "Office of Refugee Resettlement (HHS)"),
        Row("US-EOIR", AuthorityClass.Court, "Oficina Ejecutiva de Revisión de Inmigración", "Executive Office for Immigration Review"),
        Row("US-USCIS", AuthorityClass.AsylumAuthority,
            "Servicio de Ciudadanía e Inmigración", "Citizenship and Immigration Services"),
        Row("GT-IGM", AuthorityClass.MigrationAuthority, "Instituto Guatemalteco de Migración", "Guatemalan Migration Institute"),
        Row("GT-PGN", AuthorityClass.ProtectionAuthority, "Procuraduría General de la Nación", "Attorney General of the Nation"),
        Row("GT-SBS", AuthorityClass.CareAuthority, "Secretaría de Bienestar Social", "Secretariat of Social Welfare"),
        Row("GT-MINEX", AuthorityClass.ConsularAuthority, "Ministerio de Relaciones Exteriores", "Ministry of Foreign Affairs"),
        Row("GT-PDH", AuthorityClass.HumanRightsBody, "Procuraduría de los Derechos Humanos", "Human Rights Ombudsman"),
        Row("GT-PNC", AuthorityClass.Police, "Policía Nacional Civil", "National Civil Police"),
        Row("HN-SENAF", AuthorityClass.ProtectionAuthority,
            "Secretaría de Niñez, Adolescencia y Familia", "Secretariat for Children, Adolescents and Family"),
        Row("HN-INM", AuthorityClass.MigrationAuthority, "Instituto Nacional de Migración", "National Migration Institute"),
        Row("SV-CONAPINA", AuthorityClass.ProtectionAuthority,
            "Consejo Nacional de la Primera Infancia, Niñez y Adolescencia",
            "National Council for Early Childhood, Children and Adolescents"),
        Row("SV-DGME", AuthorityClass.MigrationAuthority,
            "Dirección General de Migración y Extranjería", "Directorate General for Migration and Foreigners"),
        new("UN-UNHCR", AuthorityClass.Organisation, null, "ACNUR", "UNHCR"),
        new("UN-UNICEF", AuthorityClass.Organisation, null, "UNICEF", "UNICEF"),
        new("UN-IOM", AuthorityClass.Organisation, null, "OIM", "IOM"),
    ];

    private static Authority Row(string code, AuthorityClass @class, string es, string en) => new(code, @class, code[..2], es, en);
}
