using System.Globalization;
using Ledger.Domain.Protocols;

namespace Ledger.Domain.Cases.Schema;

/// <summary>What may stand in a field, said in both languages.</summary>
internal static class FieldForms
{
    /// <summary>The form of a field: of each of its items where it is a list.</summary>
    public static Localized Of(Field field)
    {
        var (es, en) = One(field);
        return field.IsList
            ? new($"lista: {es} (hasta {Field.MostItems})", $"list: {en} (up to {Field.MostItems})")
            : new(es, en);
    }

    private static (string Es, string En) One(Field field) => field.Kind switch
    {
        FieldKind.Text when field.Text is { } text => Written(text),
        FieldKind.Text => ($"texto libre, hasta {Prose} caracteres", $"free text, up to {Prose} characters"),
        FieldKind.Code => ("código de la lista", "code of the list"),
        FieldKind.Integer when field.Bounds is { } bounds =>
            ($"número entero, {Number(bounds.Least)} a {Number(bounds.Greatest)}",
                $"whole number, {Number(bounds.Least)} to {Number(bounds.Greatest)}"),
        FieldKind.Integer => ("número entero", "whole number"),
        FieldKind.Flag => ("sí o no; ausente: no se sabe", "yes or no; absent: not known"),
        FieldKind.Id => ("identificador UUID", "UUID"),
        FieldKind.Instant => ("instante RFC 3339 en UTC", "RFC 3339 instant in UTC"),
        FieldKind.Time =>
            ("fecha o instante con zona horaria, tan preciso como se sepa", "date or instant with time zone, as precise as is known"),
        FieldKind.Object => ("objeto con los campos que siguen", "object with the fields that follow"),
        FieldKind.Entry => ("un asiento completo, sin `id`", "a whole entry, without `id`"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static (string Es, string En) Written(TextAttribute text) => text.Pattern switch
    {
        Pattern.Code => ($"clave, hasta {text.MaxLength} caracteres", $"code, up to {text.MaxLength} characters"),
        Pattern.Authority => ("clave de autoridad, `MX-INM`", "authority's code, `MX-INM`"),
        Pattern.Country => ("país, ISO 3166-1, `HN`", "country, ISO 3166-1, `HN`"),
        Pattern.Subdivision => ("entidad o departamento, ISO 3166-2, `MX-CHP`", "state or department, ISO 3166-2, `MX-CHP`"),
        Pattern.Language => ("lengua, ISO 639, `mam`", "language, ISO 639, `mam`"),
        Pattern.Name => ("clave o nombre del registro nacional, `07089`", "code or name of the national register, `07089`"),
        Pattern.Month => ("mes, `2009-03`", "month, `2009-03`"),
        Pattern.Date => ("fecha, `2009-03-14`", "date, `2009-03-14`"),
        Pattern.Rule => ("clave de una regla, `MX-LM-112-CNDH`", "id of a rule, `MX-LM-112-CNDH`"),
        Pattern.EntryName => ("tipo de asiento, `referred-to-care`", "entry type, `referred-to-care`"),
        _ => throw new ArgumentOutOfRangeException(nameof(text)),
    };

    private static string Prose => Number(Field.LongestProse);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
