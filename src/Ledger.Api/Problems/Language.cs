namespace Ledger.Api.Problems;

public enum Language
{
    En,
    Es,
}
