/** Lists that never count what they do not show: slices and the cursors that continue them. */
package africa.pia.paging;
