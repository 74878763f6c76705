namespace Mhep.Data.GraphQL.Types.Changes;

/// <summary>How a schema differs from an earlier one in a way that clients can notice.</summary>
public enum SchemaChangeKind
{
    /// <summary>A type is gone.</summary>
    TypeRemoved,

    /// <summary>A type is of another kind.</summary>
    TypeChangedKind,

    /// <summary>A union has lost a member.</summary>
    TypeRemovedFromUnion,

    /// <summary>An enum has lost a value.</summary>
    ValueRemovedFromEnum,

    /// <summary>An input object demands a new field.</summary>
    RequiredInputFieldAdded,

    /// <summary>A type no longer implements an interface.</summary>
    ImplementedInterfaceRemoved,

    /// <summary>A field is gone.</summary>
    FieldRemoved,

    /// <summary>A field is of a type that clients cannot take for the old one.</summary>
    FieldChangedKind,

    /// <summary>A field demands a new argument.</summary>
    RequiredArgumentAdded,

    /// <summary>An argument is gone.</summary>
    ArgumentRemoved,

    /// <summary>An argument is of a type that does not take all the old one took.</summary>
    ArgumentChangedKind,

    /// <summary>A directive is gone.</summary>
    DirectiveRemoved,

    /// <summary>A directive has lost an argument.</summary>
    DirectiveArgumentRemoved,

    /// <summary>A directive demands a new argument.</summary>
    RequiredDirectiveArgumentAdded,

    /// <summary>A directive may no longer be repeated.</summary>
    DirectiveRepeatableRemoved,

    /// <summary>A directive may no longer stand at a place.</summary>
    DirectiveLocationRemoved,

    /// <summary>An enum has a new value, which clients may not expect.</summary>
    ValueAddedToEnum,

    /// <summary>A union has a new member, which clients may not expect.</summary>
    TypeAddedToUnion,

    /// <summary>An input object has a new field that may be left out.</summary>
    OptionalInputFieldAdded,

    /// <summary>A field has a new argument that may be left out.</summary>
    OptionalArgumentAdded,

    /// <summary>A type implements a new interface.</summary>
    ImplementedInterfaceAdded,

    /// <summary>An argument that is left out has another value than before.</summary>
    ArgumentDefaultValueChanged,
}
