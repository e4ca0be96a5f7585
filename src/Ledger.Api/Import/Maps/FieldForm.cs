using System.Globalization;
using System.Text;
using System.Text.Json;
using Ledger.Api.Problems;
using Ledger.Domain.Cases.Schema;
using NodaTime.Text;

namespace Ledger.Api.Import.Maps;

/// <summary>What a field takes, as a map writes it.</summary>
internal static class FieldForm
{
    /// <summary>What the field would take instead of a text, or null where it takes the text.</summary>
    public static Bilingual? WhyNot(Field field, string text) => field.Kind switch
    {
        FieldKind.Code => field.Codes!.Contains(text, StringComparer.Ordinal) ? null : Expected.OneOf(field.Codes!),
        FieldKind.Flag => text is "true" or "false" ? null : Expected.OneOf(["true", "false"]),
        FieldKind.Integer => Json(field, text) is null ? Expected.Form("-?[0-9]+") : null,
        FieldKind.Text when field.Text is { Pattern: Pattern.Date } => LocalDatePattern.Iso.Parse(text).Success
            ? null
            : Expected.Form("uuuu-MM-dd"),
        FieldKind.Text when field.Text is { } rule => text.Length <= rule.MaxLength && Patterns.Of(rule.Pattern).IsMatch(text)
            ? null
            : Expected.Form($"{Patterns.Of(rule.Pattern)} (1..{rule.MaxLength})"),
        _ => null,
    };

    /// <summary>A text as JSON of the field's kind, or null where it is not of that kind.</summary>
    public static byte[]? Json(Field field, string text) => field.Kind switch
    {
        FieldKind.Flag => text is "true" or "false" ? Encoding.ASCII.GetBytes(text) : null,
        FieldKind.Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture))
            : null,
        _ => Quoted(text),
    };

    /// <summary>A text as a JSON string.</summary>
    public static byte[] Quoted(string text) => JsonSerializer.SerializeToUtf8Bytes(text, LedgerJson.Options);
}
