using System.Data.Common;
using System.Text.RegularExpressions;
using Npgsql;
using NpgsqlTypes;
using Weasel.Core;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Ledger.Api.Recording.Writing;

/// <summary>
/// Rows that are inserted in the transaction of the entries, one array a column: one statement for a whole group of requests.
/// </summary>
/// <param name="sql">An insert that selects from <c>unnest</c> with one placeholder <c>^</c> a column.</param>
/// <param name="columns">The columns.</param>
internal sealed partial class Rows(string sql, params (Array Values, NpgsqlDbType Type)[] columns) : Marten.Internal.Operations.IStorageOperation
{
    public Type DocumentType => typeof(Rows);

    public OperationRole Role() => OperationRole.Other;

    /// <summary>The statement for a batch of plain SQL.</summary>
    public NpgsqlBatchCommand ToBatchCommand()
    {
        var number = 0;
        var command = new NpgsqlBatchCommand(Placeholder().Replace(sql, _ => $"${++number}"));
        foreach (var (values, type) in columns)
            command.Parameters.Add(new() { Value = values, NpgsqlDbType = type | NpgsqlDbType.Array });
        return command;
    }

    public void ConfigureCommand(ICommandBuilder builder, Weasel.Storage.IStorageSession session)
    {
        var parameters = builder.AppendWithParameters(sql, '^');
        for (var i = 0; i < columns.Length; i++)
        {
            parameters[i].Value = columns[i].Values;
            parameters[i].NpgsqlDbType = columns[i].Type | NpgsqlDbType.Array;
        }
    }

    public void Postprocess(DbDataReader reader, IList<Exception> exceptions)
    {
    }

    public Task PostprocessAsync(DbDataReader reader, IList<Exception> exceptions, CancellationToken token) => Task.CompletedTask;

    [GeneratedRegex(@"\^")]
    private static partial Regex Placeholder();
}
