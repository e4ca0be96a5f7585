using System.Data.Common;
using NpgsqlTypes;
using Weasel.Core;
using ICommandBuilder = Weasel.Postgresql.ICommandBuilder;

namespace Ledger.Api.Recording;

/// <summary>
/// Rows that are inserted in the transaction of the entries, one array a column: one statement for a whole group of requests.
/// </summary>
/// <param name="sql">An insert that selects from <c>unnest</c> with one placeholder <c>^</c> a column.</param>
/// <param name="columns">The columns.</param>
internal sealed class Rows(string sql, params (Array Values, NpgsqlDbType Type)[] columns) : Marten.Internal.Operations.IStorageOperation
{
    public Type DocumentType => typeof(Rows);

    public OperationRole Role() => OperationRole.Other;

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
}
