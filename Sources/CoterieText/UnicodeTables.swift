// Written by Tests/Tools/unicode-tables.py from the data of Unicode 15.1.0; not to be edited.

/// Tables of Unicode data, as text: entries `gap+count=target,…` in base 36 for rising scalar values from U+0080 on.
/// A gap is what lies between an entry and the one before it; a count says that as many scalars in a row are mapped to
/// as many in a row.
enum UnicodeTables {
  /// What `folded` makes of a character: lower case, without accents and compatibility forms.
  static let folding: StaticString = """
    5=w q=w 7=w 1=2p =y 1= 1=w 2+2=1e =w =qk 2=w =1d =33 =y =1d,6dg,1g =1d,6dg,1e =1f,6dg,1g 1=2p =2p =2p =2p =2p =2p
    =2p,2t =2r =2t =2t =2t =2t =2x =2x =2x =2x =2s +2=32 =33 =33 =33 =33 1=33 =39 =39 =39 =39 =3d =38,2w =37,37 =2p
    =2p =2p =2p =2p =2p =2p,2t =2r =2t =2t =2t =2t =2x =2x =2x =2x =2s +2=32 =33 =33 =33 =33 1=33 =39 =39 =39 =39 =3d
    =38,2w =3d =2p =2p =2p =2p =2p =2p =2r =2r =2r =2r =2r =2r =2r +2=2r =2s =2s +2=2s =2t =2t =2t =2t =2t =2t =2t =2t
    =2t =2v =2v =2v =2v =2v =2v =2v +2=2v =2w =2w +2=2w =2x =2x =2x =2x =2x =2x =2x =2x =2x =2x,2y =2x,2y =2y +2=2y
    =2z +2=2z =30 =30 =30 =30 =30 =30,53 =30,53 =30 =30 =32 =32 =32 =32 =32 =32 =13,32 =32 +2=32 =33 =33 =33 =33 =33
    =33,2t =33,2t =36 =36 =36 =36 =36 +2=36 =37 =37 =37 =37 =37 =37 +2=37 =38 =38 =38 =38 +2=38 =39 =39 =39 =39 =39
    =39 =39 =39 =39 =39 =39 =3b =3b =3d =3d +2=3d =3e =3e =3e =3e =3e =37 =2q =2q =2q =2q =at 1=gk =2r +2=2r =2s =2s
    =2s 1=d9 =gp =gr =2u +2=2u =gz 1=h5 =2x =2z +2=2z 1=hb =32 1=hh =33 =33 =bn 1=34 =34 =hs =bs 1=hv 1=38 =38 =38
    +2=38 =39 =i2 =3a =3d +2=3d =3e =ia =c9 3=cd 7=2s,3e =2s,3e =2s,3e =30,2y =30,2y =30,2y =32,2y =32,2y =32,2y =2p
    =2p =2x =2x =33 =33 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 1=2p =2p =2p =2p =2p,2t =2p,2t =2v =2v =2v =2v =2z =2z
    =33 =33 =33 =33 =ia =ia =2y =2s,3e =2s,3e =2s,3e =2v =2v =b9 =cf =32 =32 =2p =2p =2p,2t =2p,2t =33 =33 =2p =2p =2p
    =2p =2t =2t =2t =2t =2x =2x =2x =2x =33 =33 =33 =33 =36 =36 =36 =36 =39 =39 =39 =39 =37 +2=37 =38 =f1 1=2w =2w =bi
    =2s =f7 1=3e =3e =2p =2p =2t =2t =33 =33 =33 =33 =33 =33 =33 =33 =3d =3d =30 =32 =38 =2y 2=2p =2r =2r =30 =38 =37
    =3e =g2 1=2q =i1 =i4 =2t =2t =2y =2y =35 +2=35 =36 =3d =3d 3=2q 1+2=2r =2s 7=2y =2v 5=2w 1=2x 2=30 =30 =30 3+2=31
    =32 9=36 =36 3=37 1=2y 3=38 2=3a 4=3e =3e b=2y 2=35 f=2w =2w =2y =36 =hl =hn =ht =3b =3d =13 2=13 r=w =w =w =w =w
    =w 2=gz =30 =37 =3c =id r= = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = =oh 1=oj 1=13 1=on 3=w 3=1n =s3 4=w =w =q9 =53 =qd =qf =qh 1=qn 1=qt =qx =qh +h=q9 1+7=qr =qh
    =qt =q9 =qd =qf =qh =qt h=qr 7=qh =qt =qn =qt =qx =rb =qa =qg =qt =qt +2=qt =qo 1=rd 1=rf 1=rh 1=rj 1=rl 1=rn 1=rp
    1=rr 1=rt 1=rv 1=rx 1=rz 1=qi =qp =qr 1=qg =qd 1=s8 1=qr =sb 2+3=or =tx =tx =uq =tv +3=us =uu +4=uw =u2 =u0 =ub
    =v3 +9=ts =u0 +m=u2 9=u0 m=tx =tx 1=tv 3=uu 4=u2 =u0 =ub 1=v5 1=v7 1=v9 1=vb 1=vd 1=vf 1=vh 1=vj 1=vl 1=vn 1=vp
    1=vp =vp =vt 1=vv 1=vx 1=vz 1=w1 2= = = = = 2=wb 1=wd 1=wf 1=wh 1=wj 1=wl 1=wn 1=wp 1=wr 1=wt 1=wv 1=wx 1=wz 1=x1
    1=x3 1=x5 1=x7 1=x9 1=xb 1=xd 1=xf 1=xh 1=xj 1=xl 1=xn 1=xp 1=xr 1=y7 =ty =ty =xw 1=xy 1=y0 1=y2 1=y4 1=y6 2=ts
    =ts =ts =ts =yd 1=tx =tx =yh 1=yh =yh =ty +2=ty =tz =yp 1=u0 =u0 =u0 =u0 =u6 =u6 =yx 1=yx =yx =ul =ul =ub =ub =ub
    =ub =ub =ub =uf =uf =zb 1=uj =uj =zf 1=zh 1=zj 1=zl 1=zn 1=zp 1=zr 1=zt 1=zv 1=zx 1=zz 1=101 1=103 1=105 1=107
    1=109 1=10b 1=10d 1=10f 1=10h 1=10j 1=10l 1=10n 1=10p 1=10r 1=10t 1=10v 2+12=129 1c=12d,136 9= = = = = = = = = = =
    = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = 1= 1= = 1= = 1= 1k= = = = = = a= = = = = = = =
    = = = 1= 5=17r =17r =18o =17r =18q 10= = = = = = = = = = = = = = = = = = = = = g= 4=17r,19w =18o,19w =1c7,19w
    =18q,19w 1z=1cl 1=1c1 g=1ci 2= = = = = = = = 1= = = = = = 2= = 1= = = = x= 1= u= = = = = = = = = = = = = = = = = =
    = = = = = = = = = 91= = 28= 39=1sl,1to =1sm,1to =1sn,1to =1ss,1to =1sx,1to =1sy,1to =1t7,1to =1tb,1to 3g=1wh,1x8
    =1wi,1x8 1=1wv,1x8 2b=20i,20s 2=20o,20s y=1zq,20s =1zr,20s =1zw,20s 2=20b,20s 71=275,27w =276,27w k5=2tp,2sy
    3j=2x9,2wi 14=2wb,2vt =2wb,2w1 1a=2yz 1i=30i,33r 9=30s,33r 4=30x,33r 4=312,33r 4=317,33r c=30g,33p 9=31t,31u
    1=31t,31w =33m,328 =33m,31t,328 =33n,328 =33n,31t,328 7=31t,328 h=32q,33r 9=330,33r 4=335,33r 4=33a,33r 4=33f,33r
    c=32o,33p 6e+12=8w0 1=8x3 5=8x9 1a=3bw ir+28=xv4 +6=3y0 i2=w b1= ip= = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = ch+17=3bk 2+3=3ct 30=2p =2p,2t =2q 1+2=2s =d9 +8=2v 1=33 =f7 =34 =36 +2=38 =3b =2p +2=gg =5qa =2q
    +2=2s =gp +2=gr =2v 1=2z +3=31 =gk +2=5qu =34 +2=38 =5r1 =hb =3a =5r9 +3=qa +2=qu =2x =36 +2=39 +2=qa =qp +2=qu
    1=2q =2s =2u +2=31 =34 =36 +3=36 =3e 1=u5 4=34 2=2q =2s +2=2u +4=2z =34 +2=36 1=3a =3c =3e =2p 1+2=2s 3=2x 2=39
    1=gi =2r +2=2r =gs =2u =2y =gx =h1 =2x +2=h5 =5tn =2y =30 =30 =in =31 =hc =32 =32 +2=hg =hk =37 =hv =38 +2=i1 =5r0
    =3a =i4 =3e =3e =3e =ia =qg = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = = = = = = = = = = = = =2p +2=2p =2q =2q =2q =2q +2=2q +2=2r =2s =2s =2s =2s =2s =2s =2s =2s
    +2=2s =2t =2t =2t =2t =2t =2t =2t =2t +2=2t +2=2u +2=2v =2w =2w =2w =2w =2w =2w =2w =2w +2=2w =2x =2x =2x =2z =2z
    =2z =2z =2z +2=2z =30 =30 =30 =30 =30 =30 +2=30 =31 =31 =31 =31 +2=31 =32 =32 =32 =32 =32 =32 +2=32 =33 =33 =33
    =33 =33 =33 +2=33 =34 =34 =34 =36 =36 =36 =36 =36 =36 =36 +2=36 =37 =37 =37 =37 =37 =37 =37 =37 +2=37 =38 =38 =38
    =38 =38 =38 +2=38 =39 =39 =39 =39 =39 =39 =39 =39 +2=39 =3a =3a +2=3a =3b =3b =3b =3b =3b =3b =3b =3b +2=3b =3c
    =3c +2=3c +2=3d =3e =3e =3e =3e =3e =2w =38 =3b =3d =2p,ji =37 2=37,37 1=2p =2p =2p =2p =2p =2p =2p =2p =2p =2p
    =2p =2p =2p =2p =2p =2p =2p =2p =2p =2p =2p =2p =2p =2p =2t =2t =2t =2t =2t =2t =2t =2t =2t =2t =2t =2t =2t =2t
    =2t =2t =2x =2x =2x =2x =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33 =33
    =33 =33 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 =39 =3d =3d =3d =3d =3d =3d =3d =3d =64b 1=64d 1=64f
    1=q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =qd =qd =qd =qd =qd =qd 2=qd =qd =qd =qd =qd =qd
    2=qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qf =qh =qh =qh =qh =qh =qh =qh =qh =qh =qh =qh =qh
    =qh =qh =qh =qh =qn =qn =qn =qn =qn =qn 2=qn =qn =qn =qn =qn =qn 2=qt =qt =qt =qt =qt =qt =qt =qt 1=qt 1=qt 1=qt
    1=qt =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =q9 =q9 =qd =qd =qf =qf =qh =qh =qn =qn =qt
    =qt =qx =qx 2=q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =q9 =qf =qf =qf =qf =qf =qf =qf =qf =qf
    =qf =qf =qf =qf =qf =qf =qf =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =qx =q9 =q9 =q9 =q9 =q9
    1=q9 =q9 =q9 =q9 =q9 =q9 =q9 =w =qh =w =w =w =qf =qf =qf 1=qf =qf =qd =qd =qf =qf =qf =w =w =w =qh =qh =qh =qh
    2=qh =qh =qh =qh =qh =qh 1=w =w =w =qt =qt =qt =qt =qp =qp =qt =qt =qt =qt =qt =qt =qp =w =w =2o 2=qx =qx =qx 1=qx
    =qx =qn =qn =qx =qx =qx =w =w 1=w =w =w =w =w =w =w =w =w =w =w = = = = = =19 =19 =19 =19 =19 =19 1=w =13 =13 1=13
    =y =y =y =y 4=1a =1a,1a =1a,1a,1a 1=w =w = = = = = =w 2=13 =13,13 =13,13,13 1=6d1,6d1 =6d1,6d1,6d1 4=x,x 1=w
    8=1r,1r =1r,x =x,1r d=13,13,13,13 7=w = = = = = 1= = = = = = = = = = =1c =2x 2+6=1g =17 =19 =1p +2=14 =32 +a=1c
    =17 =19 =1p +2=14 1=2p =2t =33 =3c =gp =2w +4=2z =34 +2=37 b=36,37 13= = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = f=2p,1b,2r =2p,1b,37 =2r =4w,2r 1=2r,1b,33 =2r,1b,39 =gr 1=4w,2u +2=2v =2w =2w =2w +2=2w =2x
    =30 =30 1=32 =32,33 2+3=34 =36 =36 2=37,31 =38,2t,30 =38,31 1=3e 1=qx 1=3e 1=2z +3=2p 1=2t +2=2t =6ku =31 =33
    +4=15c =2x 1=2u,2p,3c =qo =qb =qb =qo =6q9 4=2s +2=2s +2=2x 6=1d,6dg,1j =1d,6dg,1l =1d,6dg,1d,1c =1d,6dg,1f
    =1e,6dg,1f =1d,6dg,1h =1e,6dg,1h =1f,6dg,1h =1g,6dg,1h =1d,6dg,1i =1h,6dg,1i =1d,6dg,1k =1f,6dg,1k =1h,6dg,1k
    =1j,6dg,1k =1d,6dg =2x =2x,2x =2x,2x,2x =2x,3a =3a =3a,2x =3a,2x,2x =3a,2x,2x,2x =2x,3c =3c =3c,2x =3c,2x,2x =30
    +2=2r =31 =2x =2x,2x =2x,2x,2x =2x,3a =3a =3a,2x =3a,2x,2x =3a,2x,2x,2x =2x,3c =3c =3c,2x =3c,2x,2x =30 +2=2r =31
    3=6mc 5=1c,6dg,1f g=6mo =6mq i=6ms u=6og =6ok =6oi 1g=6pv 4=6q0 2=6q3 5=19 h=6qr 1=6qt 5=6qz,6qz =6qz,6qz,6qz
    1=6r2,6r2 =6r2,6r2,6r2 g=6rg 2=6rn 2=6rp 1=6rs m=1p 1=6sh a=6rx =1o =1q +2=6sk 2+2=6sy 2+2=6t2 6+2=6t6 2+2=6te
    2+2=6ti y=6ua +2=6ug =6uj 1c+2=6t8 +2=6tt 6+4=6uq 1n+2=9hk 8l+9=1d =1d,1c =1d,1d =1d,1e =1d,1f =1d,1g =1d,1h
    =1d,1i =1d,1j =1d,1k =1d,1l =1e,1c =14,1d,15 =14,1e,15 =14,1f,15 =14,1g,15 =14,1h,15 =14,1i,15 =14,1j,15 =14,1k,15
    =14,1l,15 =14,1d,1c,15 =14,1d,1d,15 =14,1d,1e,15 =14,1d,1f,15 =14,1d,1g,15 =14,1d,1h,15 =14,1d,1i,15 =14,1d,1j,15
    =14,1d,1k,15 =14,1d,1l,15 =14,1e,1c,15 =1d,1a =1e,1a =1f,1a =1g,1a =1h,1a =1i,1a =1j,1a =1k,1a =1l,1a =1d,1c,1a
    =1d,1d,1a =1d,1e,1a =1d,1f,1a =1d,1g,1a =1d,1h,1a =1d,1i,1a =1d,1j,1a =1d,1k,1a =1d,1l,1a =1e,1c,1a =14,2p,15
    =14,2q,15 =14,2r,15 =14,2s,15 =14,2t,15 =14,2u,15 =14,2v,15 =14,2w,15 =14,2x,15 =14,2y,15 =14,2z,15 =14,30,15
    =14,31,15 =14,32,15 =14,33,15 =14,34,15 =14,35,15 =14,36,15 =14,37,15 =14,38,15 =14,39,15 =14,3a,15 =14,3b,15
    =14,3c,15 =14,3d,15 =14,3e,15 +q=2p +q=2p =1c 10h=6qz,6qz,6qz,6qz 2v=1m,1m,1p =1p,1p =1p,1p,1p 2t=8gt 83+1c=8q8
    1c=30 =30 =30 =34 =36 =2p =38 =8rs 1=8ru 1=8rw 1=gh =31 =gg =gi +2=3a =3b =3a =8s6 6=2y =3a =37 =3e =8sh 1=8sj
    1=8sl 1=8sn 1=8sp 1=8sr 1=8st 1=8sv 1=8sx 1=8sz 1=8t1 1=8t3 1=8t5 1=8t7 1=8t9 1=8tb 1=8td 1=8tf 1=8th 1=8tj 1=8tl
    1=8tn 1=8tp 1=8tr 1=8tt 1=8tv 1=8tx 1=8tz 1=8u1 1=8u3 1=8u5 1=8u7 1=8u9 1=8ub 1=8ud 1=8uf 1=8uh 1=8uj 1=8ul 1=8un
    1=8up 1=8ur 1=8ut 1=8uv 1=8ux 1=8uz 1=8v1 1=8v3 1=8v5 1=8v7 8=8vg 1=8vi 4=8vn 3g=8yp 8f=lal 2b=vj3 c=feo =ffs =fg6
    =fgf =fh5 =fid =fik =fj4 =fju =g1r =g2t =g2z =g3m =g46 =g4r =g68 =g6t =g74 =gbf =ge1 =get =gey =gfs =gg1 =ggs =gh5
    =ghu =gja =gjs =gkj =h5j =h7j =hkb =hky =hl6 =hlh =hlz =ho3 =i1c =i2o =i60 =i6n =i76 =i7s =i9a =i9d =ijf =ijp =ik1
    =ike =inm =inu =inz =ir8 =iri =irv =is3 =its =iu9 =iur =iwz =jd4 =jee =jez =jzj =jzo =k1z =k2f =k2s =k3d =k4g =k4l
    =kc0 =kco =kdk =l5s =l7m =l89 =l9v =laj =las =laz =lcf =lck =ldg =m7f =mju =mk6 =mkb =mkf =mkn =ml5 =ml7 =mng =mtg
    =mtl =n30 =n3a =n4o =n4v =n54 =n5c =n7v =n82 =nee =nel =nfy =ngf =nhq =nob =noi =noz =ny2 =o1k =o1q =o6s =o97 =oah
    =okz =ooo =p4m =p5d =p6y =p8d =pa9 =pak =paq =pbn =pdr =pe1 =pnn =pnu =po3 =poc =pos =pp7 =ppb =pri =prm =prs =qj1
    =qjv =qww =qx8 =qxv =r5q =r63 =r82 =r9c =rp3 =rpi =rpx =rqw =rrx =rxg =rxs =rzn =s6j =s7e =sd7 =sds =sdx =sk1 =sp5
    =ssm =sss =ssx =tiv =tj4 =tng =trq =trt =tt4 =tw1 =twe =twi =twp =tzf =u0d =u0j =u0x =u5k =u6z =u73 =uc6 =uc9 =ucs
    =ujs =ul4 =ulb =un9 =unj =unm =unw =uoq =uzp =vat =vb3 =vc5 =vcr =vcz =vd9 =vdd =veh =vel =vf2 =vf7 =vfk =vgb =vgq
    =vgy =vil =vj0 =vj4 16=w 1h=9hu 1=gg1 +2=gg4 2o=w,9ll =w,9lm 2=9l4,9l6 2n=9mb,9mw 1d+2=3cw =3hm =3cy +2=3ho +3=3cz
    +6=3hs =3dm +3=3d2 =3dt +a=3d5 +l=3fl =3fk +2=3dg +2=3if =3ik =3im =3ir =3iv =3ix =3do =3j1 =3j3 +2=3dp =3ds
    +2=3du =3dz =3e1 +5=3e3 =3ea =3ee =3eo =3ev =3f0 +2=3jl +3=3fb +2=3gk =3go +2=3gx =3h0 =3ha =3hd 3=feo =fik =fex
    =h5n =fey =ffx =fez =n5e =fh5 =ffd =fep =hm1 =h80 =fju 2o=14,3cw,15 =14,3cy,15 =14,3cz,15 =14,3d1,15 =14,3d2,15
    =14,3d3,15 =14,3d5,15 =14,3d7,15 =14,3d8,15 =14,3da,15 =14,3db,15 =14,3dc,15 =14,3dd,15 =14,3de,15 =14,xz4,15
    =14,yvs,15 =14,zc4,15 =14,108s,15 =14,10p4,15 =14,115g,15 =14,1224,15 =14,12ys,15 =14,13f4,15 =14,14bs,15
    =14,14s4,15 =14,158g,15 =14,15os,15 =14,1654,15 =14,13p8,15 =14,1350,13ic,15 =14,1350,16f8,15 1=14,feo,15
    =14,fik,15 =14,fex,15 =14,h5n,15 =14,fis,15 =14,g31,15 =14,fer,15 =14,g2z,15 =14,fh9,15 =14,gg1,15 =14,kco,15
    =14,m7f,15 =14,ldg,15 =14,kdk,15 =14,ssx,15 =14,h7j,15 =14,k4l,15 =14,kkq,15 =14,kcp,15 =14,ny6,15 =14,glp,15
    =14,mm1,15 =14,rs1,15 =14,nz1,15 =14,gc4,15 =14,fkz,15 =14,gos,15 =14,i1y,15 =14,nhf,15 =14,flt,15 =14,rt3,15
    =14,ggk,15 =14,nzh,15 =14,fm9,15 =14,pnu,15 =14,po3,15 =gun =inw =k1z =oen 8=34,38,2t =1e,1d =1e,1e =1e,1f =1e,1g
    =1e,1h =1e,1i =1e,1j =1e,1k =1e,1l =1f,1c =1f,1d =1f,1e =1f,1f =1f,1g =1f,1h =3cw +2=3cy +3=3d1 =3d5 +2=3d7 +5=3da
    =xz4 =yvs =zc4 =108s =10p4 =115g =1224 =12ys =13f4 =14bs =14s4 =158g =15os =1654 =14c8,y5c =13p8,13dk =138w 1=feo
    =fik =fex =h5n =fis =g31 =fer =g2z =fh9 =gg1 =kco =m7f =ldg =kdk =ssx =h7j =k4l =kkq =kcp =ny6 =glp =mm1 =rs1 =nz1
    =gc4 =o2g =n5j =ho3 =six =g16 =ghc =lig =u11 =fm9 =g49 =l7n =fey =ffx =fez =ijq =gkz =gfv =i3b =i1y =nhf =flt =rt3
    =ggk =hlo =1f,1i =1f,1j =1f,1k =1f,1l =1g,1c =1g,1d =1g,1e =1g,1f =1g,1g =1g,1h =1g,1i =1g,1j =1g,1k =1g,1l =1h,1c
    =1d,kco =1e,kco =1f,kco =1g,kco =1h,kco =1i,kco =1j,kco =1k,kco =1l,kco =1d,1c,kco =1d,1d,kco =1d,1e,kco =2w,2v
    =2t,36,2v =2t,3a =30,38,2s =9lu =9lw =9ly =9m0 +2=9m2 =9m5 =9m7 =9m9 =9mb =9md =9mf =9mh =9mj =9ml =9mn =9mp =9ms
    =9mu =9mw +6=9my =9n6 =9n9 =9nc =9nf +5=9ni =9no =9nq +6=9ns +4=9nz =fl0,gp8 =9lu,9n5,9oc,9mw =9lu,9nv,9n9,9lt
    =9lu,9o3,9ne,9lu =9lu,9oc,9nv =9lw,9mz,9o3,9m8 =9lw,9o3,9mp =9ly,9m1,9o3 =9m0,9mh,9m7,9oc,9mx =9m0,9oc,9m3,9oc
    =9m2,9o3,9mh =9m2,9oc,9nk =9m3,9lw,9nu =9m3,9nt,9mr,9mw =9m3,9nx,9nu,9oc =9m4,9nx,9o3 =9m4,9o3,9ni =9m6,9m4
    =9m6,9mz,9oc =9m5,9np,9nu,9oc =9m6,9nv,9mo,9oc =9m5,9nx =9m5,9nx,9m8,9nt,9nk =9m5,9nx,9nl,9oc,9mw,9nv
    =9m5,9nx,9nz,9mr,9mw =9m8,9nt,9nk =9m8,9nt,9nk,9mw,9o3 =9m7,9nv,9mk,9lw,9nx =9m7,9nx,9oc,9n1 =9m9,9oc,9mh
    =9mb,9nv,9my =9mb,9oc,9nh =9md,9lw,9m7,9nv =9md,9o3,9mp,9oc,9nk =9mf,9nu,9o3,9m8 =9mj,9o3,9mp =9mj,9o3,9mw
    =9mo,9oc,9mh =9mv,9mf =9mx,9nv =9mw,9o3 =9my,9n2 =9n2,9mr,9mw =9n3,9lw,9ms =9n5,9oc,9mj,9o3,9mw =9n5,9oc,9ms
    =9n4,9oc,9nw,9nv =9n8,9lu,9mh,9mw,9nv =9n8,9m7,9nv =9n8,9mb =9n7,9nv =9n9,9lt,9nt,9mr,9mx =9n9,9lv,9oc,9mw
    =9na,9mr,9mf,9lz,9nv =9n9,9nt,9o3 =9nc,9m7,9mn,9oc,9nv =9ne,9ml =9ne,9mz,9n6 =9nc,9nv,9ms =9ne,9o3,9mh
    =9ne,9oc,9mg =9nd,9oc,9mn =9nh,9lw,9o3,9mw =9ng,9nv,9mw =9nf,9o3 =9nh,9o3,9mx =9nf,9oc,9nv =9nf,9oc,9o3
    =9ni,9lw,9m7,9nx =9ni,9lw,9nv =9ni,9mr,9n3 =9ni,9nv,9m7 =9ni,9o3,9mf,9nr,9o3 =9nj,9m7,9nx,9o3 =9nj,9nu
    =9nj,9nu,9n4,9oc,9nv =9nl,9m4 =9nl,9m4,9mw,9o3 =9nl,9oc,9mw,9nv =9no,9oc,9mx =9no,9oc,9nv =9nq,9lu,9o3
    =9nu,9mr,9mw,9nv =9nu,9nt =9nv,9n8,9oc =9nv,9oc,9na,9nv =9nw,9nk =9nw,9o3,9mw,9ma,9o3 =9nz,9mr,9mw =1c,m9l =1d,m9l
    =1e,m9l =1f,m9l =1g,m9l =1h,m9l =1i,m9l =1j,m9l =1k,m9l =1l,m9l =1d,1c,m9l =1d,1d,m9l =1d,1e,m9l =1d,1f,m9l
    =1d,1g,m9l =1d,1h,m9l =1d,1i,m9l =1d,1j,m9l =1d,1k,m9l =1d,1l,m9l =1e,1c,m9l =1e,1d,m9l =1e,1e,m9l =1e,1f,m9l
    =1e,1g,m9l =2w,34,2p =2s,2p =2p,39 =2q,2p,36 =33,3a =34,2r =2s,31 =2s,31,1e =2s,31,1f =2x,39 =inn,jdc =k6l,gp8
    =hlz,l7n =k5q,lh7 =kkq,irz,fmi,ny6 =34,2p =32,2p =qk,2p =31,2p =2z,2p =2z,2q =31,2q =2v,2q =2r,2p,30 =2z,2r,2p,30
    =34,2u =32,2u =qk,2u =qk,2v =31,2v =2z,2v =2w,3e =2z,2w,3e =31,2w,3e =2v,2w,3e =38,2w,3e =qk,30 =31,30 =2s,30
    =2z,30 =2u,31 =32,31 =qk,31 =31,31 =2r,31 =2z,31 =31,31,1e =2r,31,1e =31,1e =2z,31,1e =31,31,1f =2r,31,1f =31,1f
    =2z,31,1f =31,6qd,37 =31,6qd,37,1e =34,2p =2z,34,2p =31,34,2p =2v,34,2p =36,2p,2s =36,2p,2s,6qd,37
    =36,2p,2s,6qd,37,1e =34,37 =32,37 =qk,37 =31,37 =34,3a =32,3a =qk,3a =31,3a =2z,3a =31,3a =34,3b =32,3b =qk,3b
    =31,3b =2z,3b =31,3b =2z,qx =31,qx =2p,1a,31,1a =2q,35 =2r,2r =2r,2s =2r,6qd,2z,2v =2r,33,1a =2s,2q =2v,3d =2w,2p
    =2w,34 =2x,32 =2z,2z =2z,31 =2z,38 =30,31 =30,32 =30,33,2v =30,3c =31,2q =31,2x,30 =31,33,30 =34,2w =34,1a,31,1a
    =34,34,31 =34,36 =37,36 =37,3a =3b,2q =3a,6qd,31 =2p,6qd,31 =1d,k4l =1e,k4l =1f,k4l =1g,k4l =1h,k4l =1i,k4l
    =1j,k4l =1k,k4l =1l,k4l =1d,1c,k4l =1d,1d,k4l =1d,1e,k4l =1d,1f,k4l =1d,1g,k4l =1d,1h,k4l =1d,1i,k4l =1d,1j,k4l
    =1d,1k,k4l =1d,1l,k4l =1e,1c,k4l =1e,1d,k4l =1e,1e,k4l =1e,1f,k4l =1e,1g,k4l =1e,1h,k4l =1e,1i,k4l =1e,1j,k4l
    =1e,1k,k4l =1e,1l,k4l =1f,1c,k4l =1f,1d,k4l =2v,2p,30 mkg=wu9 1=wub 1=wud 1=wuf 1=wuh 1=wuj 1=wul 1=wun 1=wup
    1=wur 1=wut 1=wuv 1=wux 1=wuz 1=wv1 1=wv3 1=wv5 1=wv7 1=wv9 1=wvb 1=wvd 1=wvf 1=wvh j=ww1 1=ww3 1=ww5 1=ww7 1=ww9
    1=wwb 1=wwd 1=wwf 1=wwh 1=wwj 1=wwl 1=wwn 1=wwp 1=wwr 1=ui =uk 3o=x0j 1=x0l 1=x0n 1=x0p 1=x0r 1=x0t 1=x0v 3=x0z
    1=x11 1=x13 1=x15 1=x17 1=x19 1=x1b 1=2z =2z =2z =2z =2z =2z =x1j 1=30 =30 =33 =33 =x1p 1=x1r 1=34 =34 =x1v 1=34
    +2=34 =35 =35 =35 =x23 1=x25 1=3a =3a =x29 1=x2b 1=x2d 1=x2f 1=x2h 1=x2j 1=x2l 1=x2n 1=x2n 8=x2y 1=x30 1=5tl =x33
    1=x35 1=x37 1=x39 1=x3b 4=x3g 1=h1 =30 1=x3l 1=2r =2r =2r =2w =x3r 1=2u =2u =x3v 1=x3x 1=x3z 1=2v =2v =2z =2z =32
    =32 =36 +2=36 =37 =2w =gs =gx =30 =h6 1=im =hz =2y =xub =x4l 1=x4n 1=39 =39 =x4r 1=x4t 1=x4v 1=x4x 1=x4z 1=2r =37
    =3e =2s =2s =37 =37 5=x5d 5=x5j 1=x5l p=2r =2u =35 =x6e 2=2w =33,2t n2=30 1+2=31 d=36 8=39 9=x0n =xtj =30 =39 9=i5
    fbq=rpk =kc4 =s7e =rt4 =lw1 =fg2 =gkl =vj0 =vj0 =hn5 =ssx =gw7 =hmw =jcm =ne1 =p6t =qin =qt6 =r20 =sjz =kxu =ljv
    =mah =mvy =q4d =sq2 =uep =fia =ghh =l50 =mjf =qi5 =v8e =ifk =m3v =qfh =r50 =jih =pnc =qvz =iq2 =kd3 =lm2 =mpo =slq
    =fpi =g53 =gda =jwk =l3n =mj4 =nhj =pa9 =qh2 =qjg =s1b =tv6 =upb =v7e =nt8 =nzz =otc =q15 =t1g =vb3 =rfa =hjz =iro
    =okg =pdq =mle =nuy =rsy =ttj =hjs =i8y =kyb =lp6 =lxr =oq7 =oxj =tor =gcy =pe3 =g64 =g5o =o4c =ou6 =q29 =tpx =rk0
    =jin =kxu =rge =fg9 =i5j =iz6 =mtj =n74 =gev =nwb =fr3 =iw9 =ff1 =lho =k1k =opu =gjn =hge =ni9 =q4p =re2 =la2 =sds
    =lfs =jjy =put =jog =n6t =fji =g2x =g5l =kn5 =oo7 =prj =rf6 =ssv =gdx =gn6 =ho3 =ir0 =k3p =m4e =nxm =tkd =ui2 =vbr
    =vda =gbf =kau =l87 =sbm =ino =j9s =jcw =jve =lyb =mdl =n0p =o22 =ovo =pdb =s9y =q9a =sgz =t3e =g7r =gbn =gql =ma0
    =r0i =re2 =iq1 =iyd =jnf =l9q =oji =mt1 =fl0 =h6h =i5j =iii =izg =muq =mzt =p7e =pc6 =svo =tti =tvs =u1k =fpn =o1a
    =ss4 =trs =j4x =fie =fyy =i5q =i7z =k2h =kxu =mha =ncy =q9o =sjg =vil =k94 =tny =gax =kfv =kj7 =lkx =luk =mx5 =n6h
    =nsb =opc =u3i =g31 =je6 =tq0 =fu3 =ie1 =lpm =sa2 =ivf =j7o =kk7 =mtj =tqe =g89 =glr =i91 =k5v =kem =ko8 =lid =mx2
    =naa =p6h =r0v =r1d =sss =tsy =gfz =lve =gm5 =mhc =n14 =qgq =tr7 =uvr =vbz =kgn =lor =pns =o97 =obk =olu =mo0 =m8p
    =riw =fk0 =px2 =g8q =g7b =ip2 =jir =onq =i2t =ljy =kac =saj =qx8 =tot =r63 =iqb =g1s =gxs 2=hga 1=k8k 2=g66 =mqy
    =ngq =ny4 =nz2 =nz9 =o0f =tw6 =on2 =p8d 1=qhe 1=rg8 2=shk =sn1 3=u7j =u7w =u94 =v5g =sm6 =trr =fqm =fzb =g25 =gcp
    =gdg =ggh =gwt =gzq =h2g =hfk =hig =i90 =i9a =j2s =j8o =j9q =jci =k0f =k4i =k9d =kn9 =lmf =lqy =lya =mem =mjv =mxu
    =ntd =ny6 =nyh =nyg =nyo =nyu =nz1 +2=o0d =o5c =o75 =og0 =ovo =ow9 =oxt =p6a =pad =pnx =prt =prt =q53 =r2o =r6e
    =rgh =ri1 =rtf =ruw =sdy =shk =tsz =u0v =u2j =j1x =36cu =pp4 2=ffq =g51 =g2w =fpc =g1x =g3k =gcn =ge2 =gwt =gut
    =gwp =gyq =hga =hir =hms =hn8 =huq =i08 =iqa =iqh =iuh =iwd =j4o =j7y =j60 =j9q =j8g =jci =jec =jpg =jrw =jte =k0m
    =k8k =kd3 =kd7 =keu =l89 =la2 =lkx =lwb =lvv =lya =m5a =mem =nmv =mk5 =mnj =mqy =n01 =n46 =n5n =nbx =nbz =ngq =nh7
    =nhw =nka =nk0 =nv0 =o8h =og0 =ol7 =orf =ovo =p4u =pad =pxu =q27 =qrd =r41 =r5y =r6e =ren =rg8 =rez =rgh =rge =rfx
    =ri1 =rka =ruw =sag =sj6 =srd =sxi =tq4 =tsz =tw6 =tzv =u0v =u17 =u2j =umq =vj0 =313e =3138 =33dh =brx =cns =cop
    =39e1 =3bgw =3i6r =vgj =vim 12=2u,2u =2u,2x =2u,30 =2u,2u,2x =2u,2u,30 =37,38 =37,38 c=12s,12u =12s,12d =12s,12j
    =132,12u =12s,12l 5=15l 1=16a =15u =15c +2=15f +3=15n =160 =162 =17 =161 =161 =161 =161 =15c =15c +7=15c 1+5=15k
    1=15q 1+2=15s 1+2=15v 1+5=15y =15h =15d =15n =15w =15c,15o =19t =19t =1a3 =1a3 =1a3 =1a3 =1a6 =1a6 =1a6 =1a6 =1a8
    =1a8 =1a8 =1a8 =1a2 =1a2 =1a2 =1a2 =1a7 =1a7 =1a7 =1a7 =1a1 =1a1 =1a1 =1a1 =1b8 =1b8 =1b8 =1b8 =1ba =1ba =1ba =1ba
    =1ac =1ac =1ac =1ac =1ab =1ab =1ab =1ab =1ae =1ae =1ae +2=1ae =1af =1af =1af =1al =1al =1ak =1ak =1am =1am =1ag
    =1ag =1aw =1aw =1ap =1ap =1bd =1bd =1bd =1bd =1bj =1bj =1bj =1bj =1bn =1bn =1bn =1bn =1bl =1bl =1bl =1bl =1bu
    +2=1bu =1bv =1bv =1bv =1cl =1cl =1c1 =1c1 =1c1 =1c1 =1by =1by =1by =1by =1ci =1ci =1ci =1ci x=1bh =1bh =1bh =1bh
    =1c7 =1c7 =1c6 =1c6 =1c8 =1c8 =1c7,19w =1cb =1cb =1c5 =1c5 =1c9 =1c9 =1cg =1cg =1cg =1cg =18p =18p =18q,17r
    =18q,17r =18q,1cl =18q,1cl =18q,18o =18q,18o =18q,1c7 =18q,1c7 =18q,1c6 =18q,1c6 =18q,1c8 =18q,1c8 =18q,1cg
    =18q,1cg =18q,1cg =18q,18p =18q,18p =18q,18p =1cc =1cc =1cc =1cc =18q,17w =18q,17x =18q,18l =18q,18p =18q,18q
    =17s,17w =17s,17x =17s,17y =17s,18l =17s,18p =17s,18q =17u,17w =17u,17x =17u,17y =17u,18l =17u,18p =17u,18q
    =17v,17w =17v,18l =17v,18p =17v,18q =17w,17x =17w,18l =17x,17w =17x,18l =17y,17w =17y,17x =17y,18l =183,17w
    =183,17x =183,17y =183,18l =185,17x =185,18l =186,17w =186,17x =186,17y =186,18l =187,17x =187,18l =188,18l
    =189,17w =189,18l =18a,17w =18a,18l =18h,17w =18h,17x =18h,17y =18h,18l =18h,18p =18h,18q =18i,17x =18i,18l
    =18i,18p =18i,18q =18j,17r =18j,17w =18j,17x =18j,17y =18j,18k =18j,18l =18j,18p =18j,18q =18k,17w =18k,17x
    =18k,17y =18k,18l =18k,18p =18k,18q =18l,17w =18l,17x =18l,17y =18l,18l =18l,18p =18l,18q =18m,17w =18m,17x
    =18m,17y =18m,18l =18m,18p =18m,18q =18n,17w =18n,18l =18n,18p =18n,18q =18q,17w =18q,17x =18q,17y =18q,18l
    =18q,18p =18q,18q +2=180 =18p =w =w =w =w =w =w =18q,181 =18q,182 =18q,18l =18q,18m =18q,18p =18q,18q =17s,181
    =17s,182 =17s,18l =17s,18m =17s,18p =17s,18q =17u,181 =17u,182 =17u,18l =17u,18m =17u,18p =17u,18q =17v,181
    =17v,182 =17v,18l =17v,18m =17v,18p =17v,18q =18h,18p =18h,18q =18i,18p =18i,18q =18j,17r =18j,18k =18j,18l
    =18j,18p =18j,18q =18k,18l =18k,18p =18k,18q =18l,17r =18l,18l =18m,181 =18m,182 =18m,18l =18m,18m =18m,18p
    =18m,18q =18p =18q,181 =18q,182 =18q,18l =18q,18m =18q,18p =18q,18q =18q,17w =18q,17x =18q,17y =18q,18l =18q,18n
    =17s,17w =17s,17x =17s,17y =17s,18l =17s,18n =17u,17w =17u,17x =17u,17y =17u,18l =17u,18n =17v,18l =17w,17x
    =17w,18l =17x,17w =17x,18l =17y,17w =17y,18l =183,17w =183,17x =183,17y =183,18l =185,17x =185,17y =185,18l
    =186,17w =186,17x =186,17y =186,18l =187,17x =188,18l =189,17w =189,18l =18a,17w =18a,18l =18h,17w =18h,17x
    =18h,17y =18h,18l =18i,17x =18i,18l =18j,17w =18j,17x =18j,17y =18j,18k =18j,18l =18k,17w =18k,17x =18k,17y
    =18k,18l =18k,18n =18l,17w =18l,17x =18l,17y =18l,18l =18m,17w =18m,17x =18m,17y =18m,18l =18m,18n =18n,17w
    =18n,18l =18n =18q,17w =18q,17x =18q,17y =18q,18l =18q,18n =18q,18l =18q,18n =17s,18l =17s,18n =17u,18l =17u,18n
    =17v,18l =17v,18n =183,18l =183,18n =184,18l =184,18n =18j,18k =18j,18l =18k,18l =18m,18l =18m,18n =18q,18l
    =18q,18n =18g =18g =18g =187,18p =187,18q =189,18p =189,18q =18a,18p =18a,18q =183,18p =183,18q =184,18p =184,18q
    =17x,18p =17x,18q =17w,18p =17w,18q =17y,18p =17y,18q =185,18p =185,18q =186,18p =186,18q =184,17w =184,17x
    =184,17y =184,18l =184,181 =183,181 =185,181 =186,181 =187,18p =187,18q =189,18p =189,18q =18a,18p =18a,18q
    =183,18p =183,18q =184,18p =184,18q =17x,18p =17x,18q =17w,18p =17w,18q =17y,18p =17y,18q =185,18p =185,18q
    =186,18p =186,18q =184,17w =184,17x =184,17y =184,18l =184,181 =183,181 =185,181 =186,181 =184,17w =184,17x
    =184,17y =184,18l =183,18n =184,18n =187,18l =183,17w =183,17x =183,17y =184,17w =184,17x =184,17y =187,18l
    =188,18l =17r =17r i=17u,17w,18l =17u,17x,17w =17u,17x,17w =17u,17x,18l =17u,17y,18l =17u,18l,17w =17u,18l,17x
    =17u,18l,17y =17w,18l,17x =17w,18l,17x =17x,18l,18q =17x,18l,18p =183,17x,17w =183,17w,17x =183,17w,18p
    =183,18l,17x =183,18l,17x =183,18l,17w =183,18l,18l =183,18l,18l =185,17x,17x =185,17x,17x =185,18l,18l
    =184,17x,18l =184,17x,18l =184,17w,18q =184,18l,17y =184,18l,17y =184,18l,18l =184,18l,18l =186,17x,18p
    =186,17y,18l =186,17y,18l =187,18l,17x =187,18l,17x =187,18l,18l =187,18l,18q =189,17w,18l =189,18l,18l
    =189,18l,18l =189,18l,18p =18a,18l,18l =18a,18l,18q =18a,18l,18p =18h,17y,18l =18h,17y,18l =18i,18l,17x
    =18i,18l,18l =18k,17x,18l =18k,17x,18q =18k,17x,18p =18k,17w,17w =18k,17w,17w =18k,17y,18l =18k,17y,18l
    =18k,18l,17x =18k,18l,17x =18l,17x,17w =18l,17x,18l =18l,17x,18q =18l,17w,17x =18l,17w,18l =18l,17y,17w
    =18l,17y,18l 2=18l,17w,17y =18n,18l,17w =18n,18l,18l =18m,17x,18l =18m,17x,18p =18m,17w,18l =18m,17w,18l
    =18m,17w,18p =18m,18l,18q =18m,18l,18p =18q,18l,18l =18q,18l,18l =17s,17y,18q =17u,17w,18q =17u,17w,18p
    =17u,17y,18q =17u,17y,18p =17u,18l,18q =17u,18l,18p =17w,18l,18q =17w,17x,18p =17w,18l,18p =183,17y,18p
    =185,17x,18q =184,17x,18q =186,17x,18q =18k,17w,18q =18k,18l,18q =18q,17x,18q =18q,17w,18q =18q,18l,18q
    =18l,18l,18q =18i,18l,18q =18m,17x,18q =18i,18l,17x =18k,17x,18l =189,18l,18q =18j,18l,18q =18m,17w,17x
    =18l,17y,18q =18k,17w,18l =18j,18l,18l =18k,17w,18l =18m,17w,17x =17w,17x,18q =17x,17w,18q =18l,17w,18q
    =18h,18l,18q =17s,17x,18q =18j,18l,18l =189,17w,18l =185,18l,18l =183,17y,18q =18m,17w,18q 14=185,18k,1ci
    =18i,18k,1ci =17r,18k,18k,18n =17r,18j,17s,181 =18l,17x,18l,17z =185,18k,189,18l =181,183,18o,18k =189,18k,18q,18n
    =18o,183,18k,18l =185,18k,18p =185,18k,18p,w,17r,18k,18k,18n,w,189,18k,18q,18n,w,18o,183,18k,18l
    =17w,18k,w,17w,18k,17r,18k,18n =181,1cc,17r,18k j=18 +2=9hd +2=1m =x =1r +2=9hy =1a,1a,1a 6= = = = = = = = = = = =
    = = = = =1a,1a =19 =19 =2n =2n +2=14 =3f =3h +2=9hw +2=9hs +2=9hm +2=9hk +4=9ho 2=2j =2l =w =w =w =w =2n =2n =2n
    =18 =9hd =1a 1=1n =1m =1r =x =19 +2=14 =3f =3h +2=9hw =z =12 +2=16 =19 =1o =1q =1p 1=2k +2=10 =1s 4=w =18g =w 1=w
    1=w =18g =w =18g =w =18g =w =18g =w =18g =17l =17r =17r =17r =17r =18o =18o =17r =17r =18q =18q =18q =18q =17r
    +2=17r =17s =17s +2=17s +2=17t =17u =17u +2=17u =17v =17v +2=17v =17w =17w +2=17w =17x =17x +2=17x =17y =17y
    +2=17y +2=17z +2=180 +2=181 +2=182 =183 =183 +2=183 =184 =184 +2=184 =185 =185 +2=185 =186 =186 +2=186 =187 =187
    +2=187 =188 =188 +2=188 =189 =189 +2=189 =18a =18a =18a =18h =18h =18h +2=18h =18i =18i +2=18i =18j =18j +2=18j
    =18k =18k +2=18k =18l =18l +2=18l =18m =18m +2=18m =18n =18n +2=18n +2=18o +2=18p =18q =18q =18q =18k,17r =18k,17r
    =18k,17r =18k,17r =18k,17r =18k,17r =18k,17r =18k,17r 2= 1+w=x +q=2p +10=2j +2=879 =9he +2=9ho =9hd =9ob =9o2 =9lt
    =9lv =9lx =9lz =9m1 =9nn =9np =9nr =9mr =9oc =9lu =9lw =9ly =9m0 +2=9m2 =9m5 =9m7 =9m9 =9mb =9md =9mf =9mh =9mj
    =9ml =9mn =9mp =9ms =9mu =9mw +6=9my =9n6 =9n9 =9nc =9nf +5=9ni =9no =9nq +6=9ns =9nz =9o3 +2=9ll =3fk +2=3cw =3hm
    =3cy +2=3ho +3=3cz +6=3hs =3dm +3=3d2 =3dt +a=3d5 3+6=3fl 2+6=3fr 2+6=3fx 2+3=3g3 3+2=4i =4s =w =4m =4l =6g9 1=7b6
    +4=6mo =7fk =7gr a= = = sk+14=1fe0 3s+10=1fiw 4c+b=1fo7 1+f=1foj 1+7=1foz 1+2=1fp7 dn+2=k0 =2p,2t =ih =2q 1=ir
    =xuu =it =is =2s =2s =2s =go =gu =ix =h0 =gy =2v =ij =2w =ik =h3 =2y +2=iy =30 =2mmc =30 =ha =2mmd =i6 =2mme =33
    +2=hi =35 =hm =2mmg =36 =36 =hs =iw =iu =xuv =iv =38 =3a 1=i7 +2=ip =ig +3=cg =2mmi =37 xx+1f=1h34 sq= f=
    1jm+w=1jgg 5f4= = = = = = = = = = = = = = = = bgg+w=20dc fgg= = = = 43e=2jx3,2jxh =2jx4,2jxh =2jx4,2jxh,2jxq
    =2jx4,2jxh,2jxr =2jx4,2jxh,2jxs =2jx4,2jxh,2jxt =2jx4,2jxh,2jxu e= = = = = = = = 1s=2jzt,2jxh =2jzu,2jxh
    =2jzt,2jxh,2jxq =2jzu,2jxh,2jxq =2jzt,2jxh,2jxr =2jzu,2jxh,2jxr fz+q=2p +q=2p +q=2p +7=2p 1+i=2x +q=2p +q=2p =2p
    1+2=2r 2=2v 2+2=2y 2+4=32 1+8=37 +4=2p 1=2u 1+7=2w 1+b=34 +q=2p +q=2p +2=2p 1+4=2s 2+8=2y 1+7=37 1+q=2p +2=2p
    1+4=2s 1+5=2x 1=33 3+7=37 1+q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +q=2p +2=2x
    2+h=q9 =qg +7=qr =6pz +h=q9 =qr +7=qr =6pu =qd =qg =qi =qu =qp =qo +h=q9 =qg +7=qr =6pz +h=q9 =qr +7=qr =6pu =qd
    =qg =qi =qu =qp =qo +h=q9 =qg +7=qr =6pz +h=q9 =qr +7=qr =6pu =qd =qg =qi =qu =qp =qo +h=q9 =qg +7=qr =6pz +h=q9
    =qr +7=qr =6pu =qd =qg =qi =qu =qp =qo +h=q9 =qg +7=qr =6pz +h=q9 =qr +7=qr =6pu =qd =qg =qi =qu =qp =qo =rh =rh
    2+a=1c +a=1c +a=1c +a=1c +a=1c 1e1=38 7=30 1=30 2=36 3=2x =33 1=2r =37 6=2s =30 =32 +3=36 79+9=ts +3=u2 +b=u6 =uj
    +2=ul =ww9 =yh =uu =uw =yx =xb =y7 +9=ts +2=u2 +2=u6 =u9 +6=ub +2=ui =wh =uu =ut =v3 =x7 =wup =xd 1oy+y=2oma
    ym+2=17r =17w =17z 1=18o =182 =17x =187 =18q +4=18j =183 =189 =18h =185 =18i =181 =184 +2=17u =17y =180 =186 =188
    =18a =19q =1bu =1b5 =19r 1=17s =17w 1=18n 2=17x 1=18q +4=18j =183 =189 =18h =185 =18i 1=184 +2=17u =17y 1=186
    1=18a 6=17w 4=17x 1=18q 1=18k 1=18m =183 =189 1=185 =18i 1=184 2=17y 1=186 1=18a 1=1bu 1=19r 1=17s =17w 1=18n
    2=17x =187 =18q =18j 1+2=18l =183 =189 =18h =185 =18i 1=184 +2=17u =17y 1=186 =188 =18a =19q 1=1b5 1+2=17r =17w
    =17z +2=18n =182 =17x =187 =18q 1+3=18k =183 =189 =18h =185 =18i =181 =184 +2=17u =17y =180 =186 =188 =18a 5=17s
    =17w =17z 1=18o =182 =17x =187 =18q 1+3=18k =183 =189 =18h =185 =18i =181 =184 +2=17u =17y =180 =186 =188 =18a
    g4=1c,1a =1c,18 =1d,18 =1e,18 =1f,18 =1g,18 =1h,18 =1i,18 =1j,18 =1k,18 =1l,18 5=14,2p,15 =14,2q,15 =14,2r,15
    =14,2s,15 =14,2t,15 =14,2u,15 =14,2v,15 =14,2w,15 =14,2x,15 =14,2y,15 =14,2z,15 =14,30,15 =14,31,15 =14,32,15
    =14,33,15 =14,34,15 =14,35,15 =14,36,15 =14,37,15 =14,38,15 =14,39,15 =14,3a,15 =14,3b,15 =14,3c,15 =14,3d,15
    =14,3e,15 =9hw,37,9hx =2r =36 =2r,2s =3b,3e 1+q=2p =2w,3a =31,3a =37,2s =37,37 =34,34,3a =3b,2r q=31,2r =31,2s
    =31,36 z=2s,2y 33=9kr,9jf =9mb,9mb =9md d=jez =i1j =gjw =9mv =fik =hlm =r8j =hm1 =fj8 =k68 =mch =k2h =g99 =ivg
    =g3x =k34 =g7x =oqq =n4v =rs9 =hkg =gmx =lxw =jh1 =jmd =feo =fex =si2 =ijq =ffx =gkz =jk7 =rxs =jf7 =o01 =o6y =glk
    =lts =kcp =kco =n5f =gaa =gxi =sp9 4=9hw,kdo,9hx =9hw,fex,9hx =9hw,fik,9hx =9hw,i2x,9hx =9hw,m9l,9hx =9hw,jf7,9hx
    =9hw,nh3,9hx =9hw,gd9,9hx =9hw,k0n,9hx 7=ivr =gkv 1we+a=1c 1ds6=fgd =fg8 =fgh =2tcy =fog =fqm =fqz =fsy =fwa =fx5
    =fzb =fyn =ae6 =2ud6 =g25 =g2c =g2s =g3b =2u58 =aex =g2v =g3x =2u6j =g47 =g4k =fkc =g4s =g51 =3ly7 =g6t =g77 =afz
    =g8r =g92 =gaa =gaf =ahh =gcn =gcp =gdg =ge2 +2=ged =gev =gg9 =ggh =ggq =ghf =ghp =ghr =ghr =ghr =2v58 =m7k =gju
    =gkf =2vdv =gkr =gkx =gli =gpq =gmw =gnc =go8 =gpu =gs6 =gsw =gur =gv7 =gw4 =gw4 =gwp =gx7 =gxf =gxu =h7a =gzq
    =h7b =h1t =h2s =g7b =hke =hce =hdg =he5 =haj =hf6 =hf5 =hik =2x9g =hki =hkn =hl2 =hlm =hlu =hnm =2xm0 =2xnu =hrg
    =hsr =ht3 =hqw =huu =aum =av0 =hzc =i0u =i0u =2y88 =i4j =i54 =i5j =i5v =2yhk =i67 =i6e =itv =i76 =ayp =i8w =i9a
    =ibk =ia5 =2z1g =if7 =2z1i =ige =igb =igs +2=ijl =b3j =ikd =ilk =im5 =ind =b4y =2zr7 =b5o =ipc =ipf =ipi =iq2
    =3pg2 =iri =3035 =3035 =poh =isi =isi =b7r =335k =3cgq =iua =iuj =b8j =ivu =ix9 =ixj =iyh =j29 =bay =ba4 =j2s
    =30t0 =j47 =j7s =j7w =j7y =j7w =j96 =j9q =jaq =jac =jan =jby =jci =jcm =jdc =jdn =jfh =jht =jis =jm8 =31n0 =jlp
    =jjw =jmw =jnn =jqc =31td =js2 =jph =jop =bhq =ju1 =jum =jvh =juf =bjg =k0f =k18 =32mi =k4j =kc8 =k7d =bo9 =k9d
    =bns =bms =g42 =g45 =kcg =k9o =pf1 =deh =kd3 =kd7 =kdd =kf2 =ker =33cz =bpl =kje =kg5 =klu =kn9 =33hp =kni =kkf
    =kr8 =brx =ksi =kv7 =kx6 =l2g =33xf =l3v =bvc =l5t =34br =l78 =bwu =l82 =l9b +2=la2 =34p9 =2yvf =34sa =le6 =354s
    =lhb =lhp =lev =ljq =lku =lmf =lkx =lm1 =lmg =lmt =357i =lkk =lrj =lta =c37 =lvv =lvr =35jl =lq1 =m0e =35ni =35ou
    =m2u =m61 =m5a =m57 =c5y =m6i =m7x =m7r =m99 =2u5h =mdh =368z =mfw =36i3 =mjs =mk5 =mkw =36yw =mm8 =mmt =3779
    =37dg =mt6 =mtn =cdo =mud =ce0 =ce0 =myv =mzg =n01 =n0l =n2i =cgr =n50 =386u =n5q =389e =n74 =2zrz =nbk =38v5
    =38vs =38zo =cn0 =cnc =nhw =394j =394i =395l =396b +2=nj2 =nj3 =nka =cop =nm3 =cp2 =cra =39r1 =nri =nt8 =nv0 =ctf
    =3a5i =nyu =3a8q =3a9x =o0f =o2z =cvj =o5c =o5m =o5r =3at8 =3b1j =3b1j =oa6 =d1e =3b8r =og6 =og9 =d2f =3beo =onm
    =d5s =oo8 =oo3 =oow =3c06 =orn =d8h =ouf =ow2 =oxx =d9w =3ciw =3cjr =dax =3cnt =p6i =3cqm =p79 =pa2 =pad =3d22
    =3d43 =pcw =3d7s =pdc =33a7 =ded =pf6 =phf =dfv =pj2 =hx1 =3dlz =3dmd =33bn =33bw =poh =pok =sda =dij =psh =psb
    =pst =gc3 =ptd =ptf =ptp =puu =3ebg =put =pwd =pyb =q0d =pwj =q0t =q1z =q53 =pxv =q16 =q18 =q1o =3eie =3eqz =3emt
    =dnv =q9d =q9f =qae =3g0a =qck =3f3g =dp9 =dpd =3f75 =3ff6 =dpn =qj4 =qjg =qjr =qjt =qll =qko =qoe =qn6 =qrd =qp4
    =qqz =qrq =dsn =qu9 =qv5 =dtl =qxs =qxv =3giv =r13 =r1a =dv9 =r22 =aez =3gz2 =3h46 =dz2 =dzb =rds =rfx =rka =rpx
    =3hrc =rsb =rsx =rvf =rxz =3i9b =2upw =s0b =rzw =s1c =2uvy =s7o =sag =3jki =3jl9 =sk4 =smp =snl =3ju6 =snv =svs
    +2=t07 =sxo =t89 =t91 =3ksa =tjf =ej9 =tkn =3l2v =eli =ts3 =iia =tur =3ltx =3lzu =epa =epi =u00 =3mdm =er6 =3mhi
    =u17 =u17 =u21 =3mpi =u76 =eur =u95 =ucn =ude =uf2 =ez2 =3nsg =umq =uv4 =v0d =f66 =f71 =v3b =3owe =f7c =3oxx =3p5a
    =3p8x =vcr =f9y =veh =vem =vet =vf3 =vfa =vgb =3pxc fher= u= = = = = = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = = =
    = = = = = = = = = = =
    """

  /// Canonical decompositions (one step) that canonical composition takes back.
  static let compositions: StaticString = """
    1s=1t,lc =1t,ld =1t,le =1t,lf =1t,lk =1t,lm 1=1v,mf =1x,lc =1x,ld =1x,le =1x,lk =21,lc =21,ld =21,le =21,lk
    1=26,lf =27,lc =27,ld =27,le =27,lf =27,lk 2=2d,lc =2d,ld =2d,le =2d,lk =2h,ld 2=2p,lc =2p,ld =2p,le =2p,lf =2p,lk
    =2p,lm 1=2r,mf =2t,lc =2t,ld =2t,le =2t,lk =2x,lc =2x,ld =2x,le =2x,lk 1=32,lf =33,lc =33,ld =33,le =33,lf =33,lk
    2=39,lc =39,ld =39,le =39,lk =3d,ld 1=3d,lk =1t,lg =2p,lg =1t,li =2p,li =1t,mg =2p,mg =1v,ld =2r,ld =1v,le =2r,le
    =1v,lj =2r,lj =1v,lo =2r,lo =1w,lo =2s,lo 2=1x,lg =2t,lg =1x,li =2t,li =1x,lj =2t,lj =1x,mg =2t,mg =1x,lo =2t,lo
    =1z,le =2v,le =1z,li =2v,li =1z,lj =2v,lj =1z,mf =2v,mf =20,le =2w,le 2=21,lf =2x,lf =21,lg =2x,lg =21,li =2x,li
    =21,mg =2x,mg =21,lj 3=22,le =2y,le =23,mf =2z,mf 1=24,ld =30,ld =24,mf =30,mf =24,lo =30,lo 4=26,ld =32,ld =26,mf
    =32,mf =26,lo =32,lo 3=27,lg =33,lg =27,li =33,li =27,ln =33,ln 2=2a,ld =36,ld =2a,mf =36,mf =2a,lo =36,lo =2b,ld
    =37,ld =2b,le =37,le =2b,mf =37,mf =2b,lo =37,lo =2c,mf =38,mf =2c,lo =38,lo 2=2d,lf =39,lf =2d,lg =39,lg =2d,li
    =39,li =2d,lm =39,lm =2d,ln =39,ln =2d,mg =39,mg =2f,le =3b,le =2h,le =3d,le =2h,lk =2i,ld =3e,ld =2i,lj =3e,lj
    =2i,lo =3e,lo x=27,m3 =33,m3 d=2d,m3 =39,m3 s=1t,lo =2p,lo =21,lo =2x,lo =27,lo =33,lo =2d,lo =39,lo =64,lg =70,lg
    =64,ld =70,ld =64,lo =70,lo =64,lc =70,lc 1=5g,lg =6c,lg =fa,lg =fb,lg =5i,lg =6e,lg 2=1z,lo =2v,lo =23,lo =2z,lo
    =27,mg =33,mg =dm,lg =dn,lg =c7,lo =ia,lo =2y,lo 3=1z,ld =2v,ld 2=26,lc =32,lc =5h,ld =6d,ld =5i,ld =6e,ld =60,ld
    =6w,ld =1t,lr =2p,lr =1t,lt =2p,lt =1x,lr =2t,lr =1x,lt =2t,lt =21,lr =2x,lr =21,lt =2x,lt =27,lr =33,lr =27,lt
    =33,lt =2a,lr =36,lr =2a,lt =36,lt =2d,lr =39,lr =2d,lt =39,lt =2b,me =37,me =2c,me =38,me 2=20,lo =2w,lo 6=1t,lj
    =2p,lj =1x,mf =2t,mf =5y,lg =6u,lg =5x,lg =6t,lg =27,lj =33,lj =fi,lg =fj,lg =2h,lg =3d,lg 9d=4o,ld =pd,ld 1=ph,ld
    =pj,ld =pl,ld 1=pr,ld 1=px,ld =q1,ld =qy,ld p=pl,lk =px,lk =q9,ld =qd,ld =qf,ld =qh,ld =qz,ld p=qh,lk =qt,lk
    =qn,ld =qt,ld =qx,ld 4=r6,ld =r6,lk 17=t1,lc =t1,lk 1=sz,ld 3=sm,lk 4=t6,ld =t4,lc =tf,li a=t4,li v=u0,li m=tx,lc
    =tx,lk 1=tv,ld 3=uu,lk 4=u2,ld =u0,lc =ub,li n=vo,lr =vp,lr 21=t2,li =ty,li d=sw,li =ts,li =sw,lk =ts,lk 2=t1,li
    =tx,li 2=yg,lk =yh,lk =t2,lk =ty,lk =t3,lk =tz,lk 2=t4,lg =u0,lg =t4,lk =u0,lk =ta,lk =u6,lk 2=yw,lk =yx,lk =tp,lk
    =ul,lk =tf,lg =ub,lg =tf,lk =ub,lk =tf,ln =ub,ln =tj,lk =uf,lk 2=tn,lk =uj,lk 88=17r,18z =17r,190 =18o,190
    =17r,191 =18q,190 49=1cl,190 1=1c1,190 g=1ci,190 gl=1t4,1to 7=1tc,1to 2=1tf,1to 46=1xj,1xa =1xj,1xz aj=287,28m
    2=287,27y =287,28n 1z=2aa,2c7 1h=2bq,2bi =2br,2bi =2bq,2c7 3f=2fa,2fq 3b=2in,2j9 6=2iu,2j9 =2iu,2ja 1=2iu,2iq
    =2iy,2j9 3i=2me,2m6 =2mf,2m6 =2me,2mv 3x=2qh,2q2 1=2qh,2q7 =2qk,2q2 =2qh,2qn g7=36t,372 25b=5c5,5dh 1=5c7,5dh
    1=5c9,5dh 1=5cb,5dh 1=5cd,5dh 3=5ch,5dh 14=5dm,5dh 1=5do,5dh 2=5dq,5dh =5dr,5dh 1=5du,5dh jg=1t,md =2p,md =1u,lj
    =2q,lj =1u,mb =2q,mb =1u,mp =2q,mp =5j,ld =6f,ld =1w,lj =2s,lj =1w,mb =2s,mb =1w,mp =2s,mp =1w,mf =2s,mf =1w,ml
    =2s,ml =7m,lc =7n,lc =7m,ld =7n,ld =1x,ml =2t,ml =1x,mo =2t,mo =fc,li =fd,li =1y,lj =2u,lj =1z,lg =2v,lg =20,lj
    =2w,lj =20,mb =2w,mb =20,lk =2w,lk =20,mf =2w,mf =20,mm =2w,mm =21,mo =2x,mo =5r,ld =6n,ld =23,ld =2z,ld =23,mb
    =2z,mb =23,mp =2z,mp =24,mb =30,mb =5yu,lg =5yv,lg =24,mp =30,mp =24,ml =30,ml =25,ld =31,ld =25,lj =31,lj =25,mb
    =31,mb =26,lj =32,lj =26,mb =32,mb =26,mp =32,mp =26,ml =32,ml =5x,ld =6t,ld =5x,lk =6t,lk =98,lc =99,lc =98,ld
    =99,ld =28,ld =34,ld =28,lj =34,lj =2a,lj =36,lj =2a,mb =36,mb =5zu,lg =5zv,lg =2a,mp =36,mp =2b,lj =37,lj =2b,mb
    =37,mb =9m,lj =9n,lj =9s,lj =9t,lj =602,lj =603,lj =2c,lj =38,lj =2c,mb =38,mb =2c,mp =38,mp =2c,ml =38,ml =2d,mc
    =39,mc =2d,mo =39,mo =2d,ml =39,ml =a0,ld =a1,ld =a2,lk =a3,lk =2e,lf =3a,lf =2e,mb =3a,mb =2f,lc =3b,lc =2f,ld
    =3b,ld =2f,lk =3b,lk =2f,lj =3b,lj =2f,mb =3b,mb =2g,lj =3c,lj =2g,lk =3c,lk =2h,lj =3d,lj =2i,le =3e,le =2i,mb
    =3e,mb =2i,mp =3e,mp =2w,mp =38,lk =3b,lm =3d,lm 1=an,lj 4=1t,mb =2p,mb =1t,ll =2p,ll =5e,ld =6a,ld =5e,lc =6a,lc
    =5e,ll =6a,ll =5e,lf =6a,lf =61s,le =61t,le =76,ld =77,ld =76,lc =77,lc =76,ll =77,ll =76,lf =77,lf =61s,li
    =61t,li =1x,mb =2t,mb =1x,ll =2t,ll =1x,lf =2t,lf =5m,ld =6i,ld =5m,lc =6i,lc =5m,ll =6i,ll =5m,lf =6i,lf =62g,le
    =62h,le =21,ll =2x,ll =21,mb =2x,mb =27,mb =33,mb =27,ll =33,ll =5w,ld =6s,ld =5w,lc =6s,lc =5w,ll =6s,ll =5w,lf
    =6s,lf =630,le =631,le =bk,ld =bl,ld =bk,lc =bl,lc =bk,ll =bl,ll =bk,lf =bl,lf =bk,mb =bl,mb =2d,mb =39,mb =2d,ll
    =39,ll =bz,ld =c0,ld =bz,lc =c0,lc =bz,ll =c0,ll =bz,lf =c0,lf =bz,mb =c0,mb =2h,lc =3d,lc =2h,mb =3d,mb =2h,ll
    =3d,ll =2h,lf =3d,lf 6=q9,lv =q9,lw =64g,lc =64h,lc =64g,ld =64h,ld =64g,n6 =64h,n6 =pd,lv =pd,lw =64o,lc =64p,lc
    =64o,ld =64p,ld =64o,n6 =64p,n6 =qd,lv =qd,lw =64w,lc =64x,lc =64w,ld =64x,ld 2=ph,lv =ph,lw =654,lc =655,lc
    =654,ld =655,ld 2=qf,lv =qf,lw =65c,lc =65d,lc =65c,ld =65d,ld =65c,n6 =65d,n6 =pj,lv =pj,lw =65k,lc =65l,lc
    =65k,ld =65l,ld =65k,n6 =65l,n6 =qh,lv =qh,lw =65s,lc =65t,lc =65s,ld =65t,ld =65s,n6 =65t,n6 =pl,lv =pl,lw
    =660,lc =661,lc =660,ld =661,ld =660,n6 =661,n6 =qn,lv =qn,lw =668,lc =669,lc =668,ld =669,ld 2=pr,lv =pr,lw
    =66g,lc =66h,lc =66g,ld =66h,ld 2=qt,lv =qt,lw =66o,lc =66p,lc =66o,ld =66p,ld =66o,n6 =66p,n6 1=px,lw 1=66x,lc
    1=66x,ld 1=66x,n6 =qx,lv =qx,lw =674,lc =675,lc =674,ld =675,ld =674,n6 =675,n6 =q1,lv =q1,lw =67c,lc =67d,lc
    =67c,ld =67d,ld =67c,n6 =67d,n6 =q9,lc 1=qd,lc 1=qf,lc 1=qh,lc 1=qn,lc 1=qt,lc 1=qx,lc 3=64g,n9 =64h,n9 =64i,n9
    =64j,n9 =64k,n9 =64l,n9 =64m,n9 =64n,n9 =64o,n9 =64p,n9 =64q,n9 =64r,n9 =64s,n9 =64t,n9 =64u,n9 =64v,n9 =65c,n9
    =65d,n9 =65e,n9 =65f,n9 =65g,n9 =65h,n9 =65i,n9 =65j,n9 =65k,n9 =65l,n9 =65m,n9 =65n,n9 =65o,n9 =65p,n9 =65q,n9
    =65r,n9 =674,n9 =675,n9 =676,n9 =677,n9 =678,n9 =679,n9 =67a,n9 =67b,n9 =67c,n9 =67d,n9 =67e,n9 =67f,n9 =67g,n9
    =67h,n9 =67i,n9 =67j,n9 =q9,li =q9,lg =67k,n9 =q9,n9 =q4,n9 1=q9,n6 =69i,n9 =pd,li =pd,lg =pd,lc 1=pd,n9 4=4o,n6
    =67o,n9 =qf,n9 =q6,n9 1=qf,n6 =69y,n9 =ph,lc 1=pj,lc 1=pj,n9 =69r,lc =69r,ld =69r,n6 =qh,li =qh,lg =qy,lc 3=qh,n6
    =qy,n6 =pl,li =pl,lg =pl,lc 2=6bi,lc =6bi,ld =6bi,n6 =qt,li =qt,lg =qz,lc 1=qp,lv =qp,lw =qt,n6 =qz,n6 =px,li
    =px,lg =px,lc 1=pt,lw =4o,lc 4=67w,n9 =qx,n9 =r2,n9 1=qx,n6 =6ba,n9 =pr,lc 1=q1,lc 1=q1,n9 bh=6mo,mw =6mq,mw
    i=6ms,mw u=6og,mw =6ok,mw =6oi,mw 1g=6pv,mw 4=6q0,mw 2=6q3,mw n=6qr,mw 1=6qt,mw q=6rg,mw 2=6rn,mw 2=6rp,mw
    1=6rs,mw m=1p,mw 1=6sh,mw a=6rx,mw =1o,mw =1q,mw =6sk,mw =6sl,mw 2=6sy,mw =6sz,mw 2=6t2,mw =6t3,mw 6=6t6,mw
    =6t7,mw 2=6te,mw =6tf,mw 2=6ti,mw =6tj,mw y=6ua,mw =6ug,mw =6uh,mw =6uj,mw 1c=6t8,mw =6t9,mw =6tt,mw =6tu,mw
    6=6uq,mw =6ur,mw =6us,mw =6ut,mw 2n2=9jf,9ll 1=9jh,9ll 1=9jj,9ll 1=9jl,9ll 1=9jn,9ll 1=9jp,9ll 1=9jr,9ll 1=9jt,9ll
    1=9jv,9ll 1=9jx,9ll 1=9jz,9ll 1=9k1,9ll 2=9k4,9ll 1=9k6,9ll 1=9k8,9ll 6=9kf,9ll =9kf,9lm 1=9ki,9ll =9ki,9lm
    1=9kl,9ll =9kl,9lm 1=9ko,9ll =9ko,9lm 1=9kr,9ll =9kr,9lm m=9ja,9ll 9=9lp,9ll d=9m3,9ll 1=9m5,9ll 1=9m7,9ll
    1=9m9,9ll 1=9mb,9ll 1=9md,9ll 1=9mf,9ll 1=9mh,9ll 1=9mj,9ll 1=9ml,9ll 1=9mn,9ll 1=9mp,9ll 2=9ms,9ll 1=9mu,9ll
    1=9mw,9ll 6=9n3,9ll =9n3,9lm 1=9n6,9ll =9n6,9lm 1=9n9,9ll =9n9,9lm 1=9nc,9ll =9nc,9lm 1=9nf,9ll =9nf,9lm m=9ly,9ll
    2=9nz,9ll =9o0,9ll =9o1,9ll =9o2,9ll 3=9od,9ll 1863=1huh,1hve 1=1huj,1hve e=1hut,1hve 3m=1hyp,1hyf =1hyq,1hyf
    ez=1idj,1ida =1idj,1idz a6=1int,1inu =1int,1ink 1=1int,1inx 6z=1iuw,1iun =1iux,1iun os=1jjp,1jjk
    """

  /// Canonical decompositions (one step) that stay.
  static let decompositions: StaticString = """
    jk+2=lc 1=lv =lk,ld 1b=jd 9=1n 8=53 15c=1sl,1to =1sm,1to =1sn,1to =1ss,1to =1sx,1to =1sy,1to =1t7,1to =1tb,1to
    3g=1wh,1x8 =1wi,1x8 1=1wv,1x8 2b=20i,20s 2=20o,20s y=1zq,20s =1zr,20s =1zw,20s 2=20b,20s 71=275,27w =276,27w
    rp=30i,33r 9=30s,33r 4=30x,33r 4=312,33r 4=317,33r c=30g,33p 9=31t,31u 1=31t,31w =33m,328 1=33n,328 8=31t,328
    h=32q,33r 9=330,33r 4=335,33r 4=33a,33r 4=33f,33r c=32o,33p 33r=q4 1=q5 1=q6 1=q7 1=r0 1=r1 1=r2 1p=p2 2=qh a=p4
    1=p5 7=pc 7=p6 7=q8 7=pa 2=p1 =2o 9=p8 1=pb 1=50 2+2=6bm 84=q1 3=23 =5h e5+2=9hk 1ip=8gt,mw 14pv=rpk =kc4 =s7e
    =rt4 =lw1 =fg2 =gkl =vj0 =vj0 =hn5 =ssx =gw7 =hmw =jcm =ne1 =p6t =qin =qt6 =r20 =sjz =kxu =ljv =mah =mvy =q4d =sq2
    =uep =fia =ghh =l50 =mjf =qi5 =v8e =ifk =m3v =qfh =r50 =jih =pnc =qvz =iq2 =kd3 =lm2 =mpo =slq =fpi =g53 =gda =jwk
    =l3n =mj4 =nhj =pa9 =qh2 =qjg =s1b =tv6 =upb =v7e =nt8 =nzz =otc =q15 =t1g =vb3 =rfa =hjz =iro =okg =pdq =mle =nuy
    =rsy =ttj =hjs =i8y =kyb =lp6 =lxr =oq7 =oxj =tor =gcy =pe3 =g64 =g5o =o4c =ou6 =q29 =tpx =rk0 =jin =kxu =rge =fg9
    =i5j =iz6 =mtj =n74 =gev =nwb =fr3 =iw9 =ff1 =lho =k1k =opu =gjn =hge =ni9 =q4p =re2 =la2 =sds =lfs =jjy =put =jog
    =n6t =fji =g2x =g5l =kn5 =oo7 =prj =rf6 =ssv =gdx =gn6 =ho3 =ir0 =k3p =m4e =nxm =tkd =ui2 =vbr =vda =gbf =kau =l87
    =sbm =ino =j9s =jcw =jve =lyb =mdl =n0p =o22 =ovo =pdb =s9y =q9a =sgz =t3e =g7r =gbn =gql =ma0 =r0i =re2 =iq1 =iyd
    =jnf =l9q =oji =mt1 =fl0 =h6h =i5j =iii =izg =muq =mzt =p7e =pc6 =svo =tti =tvs =u1k =fpn =o1a =ss4 =trs =j4x =fie
    =fyy =i5q =i7z =k2h =kxu =mha =ncy =q9o =sjg =vil =k94 =tny =gax =kfv =kj7 =lkx =luk =mx5 =n6h =nsb =opc =u3i =g31
    =je6 =tq0 =fu3 =ie1 =lpm =sa2 =ivf =j7o =kk7 =mtj =tqe =g89 =glr =i91 =k5v =kem =ko8 =lid =mx2 =naa =p6h =r0v =r1d
    =sss =tsy =gfz =lve =gm5 =mhc =n14 =qgq =tr7 =uvr =vbz =kgn =lor =pns =o97 =obk =olu =mo0 =m8p =riw =fk0 =px2 =g8q
    =g7b =ip2 =jir =onq =i2t =ljy =kac =saj =qx8 =tot =r63 =iqb =g1s =gxs 2=hga 1=k8k 2=g66 =mqy =ngq =ny4 =nz2 =nz9
    =o0f =tw6 =on2 =p8d 1=qhe 1=rg8 2=shk =sn1 3=u7j =u7w =u94 =v5g =sm6 =trr =fqm =fzb =g25 =gcp =gdg =ggh =gwt =gzq
    =h2g =hfk =hig =i90 =i9a =j2s =j8o =j9q =jci =k0f =k4i =k9d =kn9 =lmf =lqy =lya =mem =mjv =mxu =ntd =ny6 =nyh =nyg
    =nyo =nyu =nz1 +2=o0d =o5c =o75 =og0 =ovo =ow9 =oxt =p6a =pad =pnx =prt =prt =q53 =r2o =r6e =rgh =ri1 =rtf =ruw
    =sdy =shk =tsz =u0v =u2j =j1x =36cu =pp4 2=ffq =g51 =g2w =fpc =g1x =g3k =gcn =ge2 =gwt =gut =gwp =gyq =hga =hir
    =hms =hn8 =huq =i08 =iqa =iqh =iuh =iwd =j4o =j7y =j60 =j9q =j8g =jci =jec =jpg =jrw =jte =k0m =k8k =kd3 =kd7 =keu
    =l89 =la2 =lkx =lwb =lvv =lya =m5a =mem =nmv =mk5 =mnj =mqy =n01 =n46 =n5n =nbx =nbz =ngq =nh7 =nhw =nka =nk0 =nv0
    =o8h =og0 =ol7 =orf =ovo =p4u =pad =pxu =q27 =qrd =r41 =r5y =r6e =ren =rg8 =rez =rgh =rge =rfx =ri1 =rka =ruw =sag
    =sj6 =srd =sxi =tq4 =tsz =tw6 =tzv =u0v =u17 =u2j =umq =vj0 =313e =3138 =33dh =brx =cns =cop =39e1 =3bgw =3i6r
    =vgj =vim 1v=15l,14k 1=16a,14n a=161,14x =161,14y =1dmx,14x =1dmx,14y =15c,14n =15c,14o =15c,14s =15d,14s =15e,14s
    =15f,14s =15g,14s =15h,14s =15i,14s 1=15k,14s =15l,14s =15m,14s =15n,14s =15o,14s 1=15q,14s 1=15s,14s =15t,14s
    1=15v,14s =15w,14s 1=15y,14s =15z,14s =160,14s =161,14s =162,14s =15h,14p =15d,14v =15n,14v =15w,14v
    16a7=2jx3,2jxh =2jx4,2jxh =2jxb,2jxq =2jxb,2jxr =2jxb,2jxs =2jxb,2jxt =2jxb,2jxu 2e=2jzt,2jxh =2jzu,2jxh
    =2jzv,2jxq =2jzw,2jxq =2jzv,2jxr =2jzw,2jxr 1m4f=fgd =fg8 =fgh =2tcy =fog =fqm =fqz =fsy =fwa =fx5 =fzb =fyn =ae6
    =2ud6 =g25 =g2c =g2s =g3b =2u58 =aex =g2v =g3x =2u6j =g47 =g4k =fkc =g4s =g51 =3ly7 =g6t =g77 =afz =g8r =g92 =gaa
    =gaf =ahh =gcn =gcp =gdg =ge2 +2=ged =gev =gg9 =ggh =ggq =ghf =ghp =ghr =ghr =ghr =2v58 =m7k =gju =gkf =2vdv =gkr
    =gkx =gli =gpq =gmw =gnc =go8 =gpu =gs6 =gsw =gur =gv7 =gw4 =gw4 =gwp =gx7 =gxf =gxu =h7a =gzq =h7b =h1t =h2s =g7b
    =hke =hce =hdg =he5 =haj =hf6 =hf5 =hik =2x9g =hki =hkn =hl2 =hlm =hlu =hnm =2xm0 =2xnu =hrg =hsr =ht3 =hqw =huu
    =aum =av0 =hzc =i0u =i0u =2y88 =i4j =i54 =i5j =i5v =2yhk =i67 =i6e =itv =i76 =ayp =i8w =i9a =ibk =ia5 =2z1g =if7
    =2z1i =ige =igb =igs +2=ijl =b3j =ikd =ilk =im5 =ind =b4y =2zr7 =b5o =ipc =ipf =ipi =iq2 =3pg2 =iri =3035 =3035
    =poh =isi =isi =b7r =335k =3cgq =iua =iuj =b8j =ivu =ix9 =ixj =iyh =j29 =bay =ba4 =j2s =30t0 =j47 =j7s =j7w =j7y
    =j7w =j96 =j9q =jaq =jac =jan =jby =jci =jcm =jdc =jdn =jfh =jht =jis =jm8 =31n0 =jlp =jjw =jmw =jnn =jqc =31td
    =js2 =jph =jop =bhq =ju1 =jum =jvh =juf =bjg =k0f =k18 =32mi =k4j =kc8 =k7d =bo9 =k9d =bns =bms =g42 =g45 =kcg
    =k9o =pf1 =deh =kd3 =kd7 =kdd =kf2 =ker =33cz =bpl =kje =kg5 =klu =kn9 =33hp =kni =kkf =kr8 =brx =ksi =kv7 =kx6
    =l2g =33xf =l3v =bvc =l5t =34br =l78 =bwu =l82 =l9b +2=la2 =34p9 =2yvf =34sa =le6 =354s =lhb =lhp =lev =ljq =lku
    =lmf =lkx =lm1 =lmg =lmt =357i =lkk =lrj =lta =c37 =lvv =lvr =35jl =lq1 =m0e =35ni =35ou =m2u =m61 =m5a =m57 =c5y
    =m6i =m7x =m7r =m99 =2u5h =mdh =368z =mfw =36i3 =mjs =mk5 =mkw =36yw =mm8 =mmt =3779 =37dg =mt6 =mtn =cdo =mud
    =ce0 =ce0 =myv =mzg =n01 =n0l =n2i =cgr =n50 =386u =n5q =389e =n74 =2zrz =nbk =38v5 =38vs =38zo =cn0 =cnc =nhw
    =394j =394i =395l =396b +2=nj2 =nj3 =nka =cop =nm3 =cp2 =cra =39r1 =nri =nt8 =nv0 =ctf =3a5i =nyu =3a8q =3a9x =o0f
    =o2z =cvj =o5c =o5m =o5r =3at8 =3b1j =3b1j =oa6 =d1e =3b8r =og6 =og9 =d2f =3beo =onm =d5s =oo8 =oo3 =oow =3c06
    =orn =d8h =ouf =ow2 =oxx =d9w =3ciw =3cjr =dax =3cnt =p6i =3cqm =p79 =pa2 =pad =3d22 =3d43 =pcw =3d7s =pdc =33a7
    =ded =pf6 =phf =dfv =pj2 =hx1 =3dlz =3dmd =33bn =33bw =poh =pok =sda =dij =psh =psb =pst =gc3 =ptd =ptf =ptp =puu
    =3ebg =put =pwd =pyb =q0d =pwj =q0t =q1z =q53 =pxv =q16 =q18 =q1o =3eie =3eqz =3emt =dnv =q9d =q9f =qae =3g0a =qck
    =3f3g =dp9 =dpd =3f75 =3ff6 =dpn =qj4 =qjg =qjr =qjt =qll =qko =qoe =qn6 =qrd =qp4 =qqz =qrq =dsn =qu9 =qv5 =dtl
    =qxs =qxv =3giv =r13 =r1a =dv9 =r22 =aez =3gz2 =3h46 =dz2 =dzb =rds =rfx =rka =rpx =3hrc =rsb =rsx =rvf =rxz =3i9b
    =2upw =s0b =rzw =s1c =2uvy =s7o =sag =3jki =3jl9 =sk4 =smp =snl =3ju6 =snv =svs +2=t07 =sxo =t89 =t91 =3ksa =tjf
    =ej9 =tkn =3l2v =eli =ts3 =iia =tur =3ltx =3lzu =epa =epi =u00 =3mdm =er6 =3mhi =u17 =u17 =u21 =3mpi =u76 =eur
    =u95 =ucn =ude =uf2 =ez2 =3nsg =umq =uv4 =v0d =f66 =f71 =v3b =3owe =f7c =3oxx =3p5a =3p8x =vcr =f9y =veh =vem =vet
    =vf3 =vfa =vgb =3pxc
    """
}
