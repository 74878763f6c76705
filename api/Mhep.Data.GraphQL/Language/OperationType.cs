namespace Mhep.Data.GraphQL.Language;

/// <summary>The three kinds of operation; each has its own root type in a schema.</summary>
public enum OperationType
{
    /// <summary>A read without side effects.</summary>
    Query,

    /// <summary>A write followed by a read; its root fields run one after the other.</summary>
    Mutation,

    /// <summary>A long-lived request that answers once per source event.</summary>
    Subscription,
}
