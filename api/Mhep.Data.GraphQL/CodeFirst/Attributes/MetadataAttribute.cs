namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>A fact for the host, found in <see cref="Types.ISchemaElement.Metadata"/>; clients never see it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter, AllowMultiple = true)]
public sealed class MetadataAttribute : Attribute
{
    /// <summary>Attaches a fact.</summary>
    /// <param name="key">What it is.</param>
    /// <param name="value">The fact.</param>
    public MetadataAttribute(string key, object value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>What the fact is.</summary>
    public string Key { get; }

    /// <summary>The fact.</summary>
    public object Value { get; }
}
