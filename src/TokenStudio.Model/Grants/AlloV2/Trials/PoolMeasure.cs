namespace TokenStudio.Model.Grants.AlloV2.Trials;

/// <summary>What a strategy goes by, and so what a recipient's figure in a trial counts.</summary>
public enum PoolMeasure
{
    /// <summary>Base units given by the crowd.</summary>
    Gifts,

    /// <summary>Roots of voice credits, of 1e9.</summary>
    Votes,

    /// <summary>Votes that count one each, or by weight.</summary>
    PlainVotes,

    /// <summary>Base units asked for.</summary>
    Asked,

    /// <summary>Base units bid.</summary>
    Bid,

    /// <summary>Approvals of allocators.</summary>
    Approvals,

    /// <summary>Units of a stream.</summary>
    Units,

    /// <summary>NFTs minted.</summary>
    Mints,
}
